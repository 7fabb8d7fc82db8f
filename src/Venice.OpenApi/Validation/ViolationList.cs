using System.Collections;

namespace Venice.OpenApi.Validation;

/// <summary>What was found, once nothing is added any more. A type of its own, so that asking the empty one for its count, as every request does, costs nothing.</summary>
internal sealed class ViolationList(List<Violation> violations) : IReadOnlyList<Violation>
{
    public static readonly ViolationList Empty = new([]);

    public int Count => violations.Count;

    public Violation this[int index] => violations[index];

    public IEnumerator<Violation> GetEnumerator() => violations.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
