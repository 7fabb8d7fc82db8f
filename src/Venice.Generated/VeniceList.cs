using System.Collections;
using System.Diagnostics;
using System.Globalization;
using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>A list that the service told, and what its answer lacked or got wrong.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="items">What is listed, in the order of the answer.</param>
/// <param name="contractViolations">What the answer lacked or got wrong; nothing when <see langword="null"/>.</param>
/// <remarks>Safe to use from several threads: nothing of it changes.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class VeniceList<T>(IReadOnlyList<T> items, IReadOnlyList<Violation>? contractViolations = null) : IReadOnlyList<T>
{
    private readonly IReadOnlyList<T> _items = items ?? throw new ArgumentNullException(nameof(items));

    /// <summary>Where the answer differs from the document; empty when it does not. What came is in the list all the same, with empty values in place of those that did not.</summary>
    public IReadOnlyList<Violation> ContractViolations { get; } = contractViolations ?? [];

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    /// <summary>How many there are.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} items");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
