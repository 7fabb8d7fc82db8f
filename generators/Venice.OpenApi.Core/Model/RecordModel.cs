using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>An object: a record with init-only properties, its checks and its JSON; or the request object of an operation.</summary>
/// <param name="Origin">Where in the document it comes from, for the head of the file: <c>components/schemas/Order</c>.</param>
/// <param name="AdditionalProperties">What undeclared members hold, when the document gives them a schema (or says true): emitted as a map property.</param>
/// <param name="AnnouncedProperties">Wire names of string members that decide a union further inside: the reader looks them up before it reads.</param>
internal sealed record RecordModel(
    string Namespace,
    string Name,
    string Origin,
    string DocumentName,
    DocumentationModel Documentation,
    EquatableArray<PropertyModel> Properties,
    EquatableArray<RuleModel> Rules,
    AdditionalPropertiesModel? AdditionalProperties,
    ConstraintModel Constraints,
    EquatableArray<string> AnnouncedProperties)
{
    /// <summary>It travels as JSON; false for the request object of an operation that only gathers parameters and a body.</summary>
    public bool IsJson { get; init; } = true;

    /// <summary>A required property may be of this type, so that a value for "missing in the answer" is wanted. Never true where that would not end.</summary>
    public bool HasIncomplete { get; init; }

    /// <summary>No other type holds it, so that nothing but the entrances of its own checks runs them.</summary>
    public bool IsOutermost { get; init; }

    /// <summary>Files stand in it or in what it holds; they are loaded before JSON is written.</summary>
    public bool HasFiles { get; init; }

    /// <summary>The type is seen in their own assembly only; public otherwise.</summary>
    public bool IsInternal { get; init; }
}
