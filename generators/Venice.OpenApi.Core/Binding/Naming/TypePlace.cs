namespace Venice.OpenApi.Binding.Naming;

/// <summary>What a type is called that has no name of its own: by where it stands.</summary>
/// <param name="Name">An identifier.</param>
/// <param name="Fallback">The better second choice when a schema of the document has that name already; without one, a number is added.</param>
/// <param name="Role">Types of one role are never shared with another: the bodies of an operation keep their own names. Empty for everything further inside.</param>
internal sealed record TypePlace(string Name, string? Fallback = null, string Role = "")
{
    public static TypePlace OfComponent(string name) => new(Identifier.Of(name, "Type"));

    public TypePlace Child(string wireName) => new(Identifier.Cut(Name + Identifier.Of(wireName, string.Empty)));

    public TypePlace Item() => new(Identifier.Cut(Name + "Item"));

    public TypePlace Entry() => new(Identifier.Cut(Name + "Entry"));
}
