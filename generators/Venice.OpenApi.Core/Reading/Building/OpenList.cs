using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading.Building;

/// <summary>A sequence whose end was not met yet.</summary>
internal sealed class OpenList(SourcePlace place, string? anchor) : OpenContainer(place, anchor)
{
    private readonly List<SpecNode> _items = [];

    public override SpecNode Complete() => new SpecList(Place, _items.ToArray());

    protected override void Append(SpecNode node) => _items.Add(node);
}
