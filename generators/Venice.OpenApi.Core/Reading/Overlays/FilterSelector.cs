namespace Venice.OpenApi.Reading.Overlays;

/// <summary><c>[?@.name == 'value']</c>: children that have a member equal to a scalar.</summary>
internal sealed record FilterSelector(string Name, SpecScalarKind Kind, string Text) : OverlaySelector
{
    public override IEnumerable<DraftNode> Select(DraftNode node) => node.Children.Where(Matches);

    private bool Matches(DraftNode child) =>
        child[Name]?.Scalar is { } scalar && scalar.Kind == Kind && (Kind == SpecScalarKind.Null || string.Equals(scalar.Text, Text, StringComparison.Ordinal));
}
