using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding;

/// <summary>
/// What depends on one element of the document alone, and gave no finding: where the next document has the same element, an object that is never changed, it
/// need not be made again. Only what a run asks for is kept for the run behind it.
/// </summary>
/// <param name="before">What the run before kept.</param>
internal sealed class KeptBinding(KeptBinding? before)
{
    private readonly Kept<OpenApiSchema, SchemaFacts> _facts = new(before?._facts);
    private readonly Kept<OpenApiProperty, PropertyModel> _members = new(before?._members);
    private readonly Kept<SchemaFacts, NamedMembers> _names = new(before?._names);
    private readonly Kept<SchemaFacts, NamedValues> _values = new(before?._values);

    public SchemaFacts? Facts(OpenApiSchema schema) => _facts.Find(schema, static _ => true);

    public void Keep(SchemaFacts facts) => _facts.Add(facts.Source, facts);

    /// <summary>A member that holds a plain value, if it has the name and must be there as before.</summary>
    public PropertyModel? Member(OpenApiProperty property, string name, bool isRequired) =>
        _members.Find(property, member => member.Name == name && isRequired == (member.Presence is Presence.Required or Presence.RequiredNullable));

    public void Keep(OpenApiProperty property, PropertyModel member) => _members.Add(property, member);

    /// <summary>What the members of a record are called, if it is called as before.</summary>
    public IReadOnlyList<string>? Names(SchemaFacts facts, string typeName, bool hasRest) =>
        _names.Find(facts, named => named.TypeName == typeName && named.HasRest == hasRest)?.Names;

    public void Keep(SchemaFacts facts, NamedMembers named) => _names.Add(facts, named);

    /// <summary>The values of an enum, if it is called as before.</summary>
    public EquatableArray<EnumMemberModel>? Values(SchemaFacts facts, string typeName) => _values.Find(facts, named => named.TypeName == typeName)?.Members;

    public void Keep(SchemaFacts facts, NamedValues named) => _values.Add(facts, named);
}
