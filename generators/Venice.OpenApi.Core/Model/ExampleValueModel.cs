using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>A value of an example; how it is written is not told here.</summary>
/// <param name="Text">A literal, a count, or a name, as its kind says.</param>
internal sealed record ExampleValueModel(ExampleKind Kind, TypeModel Type, string? Text = null)
{
    public EquatableArray<ExampleValueModel> Items { get; init; }

    public EquatableArray<ExampleMemberModel> Members { get; init; }
}
