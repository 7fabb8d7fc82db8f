namespace Venice.OpenApi.Tool.Importing;

/// <summary>What stands under a key.</summary>
internal sealed record FactMember(FactShape Shape, FactKind Kind);
