namespace Venice.OpenApi.Model;

/// <summary>A numeric bound: the number as an invariant C# literal without suffix.</summary>
internal sealed record BoundModel(string Number, bool IsExclusive);
