using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding;

/// <summary>
/// What depends on one element of the document alone, and gave no finding: where the next document has the same element, an object that is never changed, it
/// need not be made again. Only what a run asks for is kept for the run behind it.
/// </summary>
internal sealed class KeptBinding(KeptBinding? before)
{
    private readonly Dictionary<OpenApiSchema, SchemaFacts> _facts = [];
    private readonly Dictionary<OpenApiProperty, PropertyModel> _members = new(SameProperty.Instance);
    private readonly Dictionary<OpenApiSchema, SchemaFacts>? _factsBefore = before?._facts;
    private readonly Dictionary<OpenApiProperty, PropertyModel>? _membersBefore = before?._members;

    public SchemaFacts? Facts(OpenApiSchema schema) => _factsBefore is not null && _factsBefore.TryGetValue(schema, out var facts) ? Keep(facts) : null;

    public SchemaFacts Keep(SchemaFacts facts) => _facts[facts.Source] = facts;

    /// <summary>A member that holds a plain value, if it has the name and must be there as before.</summary>
    public PropertyModel? Member(OpenApiProperty property, string name, bool isRequired) =>
        _membersBefore is not null && _membersBefore.TryGetValue(property, out var member) && member.Name == name && IsRequired(member) == isRequired ? Keep(property, member) : null;

    public PropertyModel Keep(OpenApiProperty property, PropertyModel member) => _members[property] = member;

    private static bool IsRequired(PropertyModel member) => member.Presence is Presence.Required or Presence.RequiredNullable;

    private sealed class SameProperty : IEqualityComparer<OpenApiProperty>
    {
        public static readonly SameProperty Instance = new();

        public bool Equals(OpenApiProperty? left, OpenApiProperty? right) => ReferenceEquals(left, right);

        public int GetHashCode(OpenApiProperty property) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(property);
    }
}
