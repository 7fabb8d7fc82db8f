using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Unions;

/// <summary>A case with the C# that its type asks for.</summary>
internal sealed class UnionCase(UnionCaseModel model, string @namespace)
{
    public string Name => model.Name;

    public UnionCaseModel Model => model;

    public TypeModel Type => model.Type;

    public string TypeName { get; } = TypeNames.NotNull(model.Type, @namespace);

    /// <summary>The value where <c>Kind</c> says that it is there.</summary>
    public string Value => model.Type.IsValueType ? $"{model.Name}.GetValueOrDefault()" : $"{model.Name}!";

    public bool IsComparedByContent => model.Type.Kind is TypeKind.List or TypeKind.Map or TypeKind.Bytes or TypeKind.Json;

    /// <summary>C# has no conversions from interfaces.</summary>
    public bool IsInterface => model.Type.Kind is TypeKind.List or TypeKind.Map;

    public bool IsOneOf(params TypeKind[] kinds) => Array.IndexOf(kinds, model.Type.Kind) >= 0;
}
