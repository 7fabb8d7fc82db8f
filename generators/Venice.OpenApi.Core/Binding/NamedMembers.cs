namespace Venice.OpenApi.Binding;

/// <summary>What the members of a type are called, and what that depends on beside the schema.</summary>
/// <param name="HasRest">Whether undeclared members are among them.</param>
internal sealed record NamedMembers(string TypeName, bool HasRest, IReadOnlyList<string> Names);
