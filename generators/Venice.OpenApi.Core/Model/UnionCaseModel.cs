using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>A case. Without a discriminator the reader takes, of the cases that fit, the one that asks for most. What is said of the members of a list is said of its items.</summary>
/// <param name="Name">The C# property that holds it.</param>
/// <param name="RequiredProperties">Wire names that must be there (objects only).</param>
/// <param name="Constants">Members with one possible string value.</param>
/// <param name="KnownProperties">Wire names that it declares, to break a tie: the case that knows more of what came wins.</param>
internal sealed record UnionCaseModel(
    string Name,
    TypeModel Type,
    ConstraintModel Constraints,
    DocumentationModel Documentation,
    EquatableArray<string> RequiredProperties,
    EquatableArray<UnionConstantModel> Constants,
    EquatableArray<string> KnownProperties);
