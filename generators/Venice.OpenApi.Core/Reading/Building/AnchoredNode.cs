namespace Venice.OpenApi.Reading.Building;

/// <summary>A value that aliases may repeat, with what a repetition costs.</summary>
internal sealed record AnchoredNode(SpecNode Node, long Size, int Height);
