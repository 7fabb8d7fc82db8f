namespace Venice.OpenApi.Model;

/// <summary>The map of undeclared members.</summary>
internal sealed record AdditionalPropertiesModel(string PropertyName, TypeModel ValueType, ConstraintModel ValueConstraints);
