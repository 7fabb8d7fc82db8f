using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading;

/// <summary>A sequence.</summary>
internal sealed class SpecList(SourcePlace place, IReadOnlyList<SpecNode> items) : SpecNode(place)
{
    public IReadOnlyList<SpecNode> Items { get; } = items;
}
