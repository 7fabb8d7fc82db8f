namespace Venice.OpenApi.Validation;

/// <summary>
/// The upper bound of a member depends on the model that the request names (<c>x-model-limit</c>): where that model's limit is known, it takes the place of the document's.
/// For tools that read metadata; <see cref="ViolationCollector"/> asks for the limit by the same name.
/// </summary>
/// <param name="name">The limit's name in the catalogue of models.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ModelLimitAttribute(string name) : Attribute
{
    /// <summary>The limit's name in the catalogue of models.</summary>
    public string Name => name;
}
