namespace Venice.OpenApi.Binding.Finishing;

/// <summary>A value in an answer, by the names that lead to it; <c>null</c> for every item or member.</summary>
/// <param name="isPayload">Bytes; else text, or anything that is not looked into.</param>
internal sealed class PayloadPlace(IReadOnlyList<string?> path, bool isPayload)
{
    public bool IsPayload { get; } = isPayload;

    public int Depth => path.Count;

    /// <summary>A JSON Pointer in which <c>*</c> stands for every item or member.</summary>
    public string Pointer => string.Concat(path.Select(static name => "/" + (name?.Replace("~", "~0").Replace("/", "~1").Replace("*", "~2") ?? "*")));

    /// <summary>The same, further inside.</summary>
    public PayloadPlace Inside(string? name) => new([name, .. path], IsPayload);

    /// <summary>Whether one value can stand at both, or at the one inside of the other.</summary>
    public bool Meets(PayloadPlace other) =>
        path.Zip(other.Path, static (name, otherName) => name is null || otherName is null || name == otherName).All(static isSame => isSame);

    private IReadOnlyList<string?> Path => path;
}
