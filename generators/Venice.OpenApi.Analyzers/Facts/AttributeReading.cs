using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>Arguments of attributes that may have been written by anybody: what is not as expected is not there.</summary>
internal static class AttributeReading
{
    public static object? Value(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum } argument ? argument.Value : null;

    public static string? Text(this AttributeData attribute, int index) => attribute.Value(index) as string;

    public static ImmutableArray<string> Texts(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Array, IsNull: false } argument
            ? argument.Values.Select(static value => value.Kind == TypedConstantKind.Primitive ? value.Value as string : null).OfType<string>().ToImmutableArray()
            : ImmutableArray<string>.Empty;

    public static object? Named(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind == TypedConstantKind.Primitive)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }

    /// <summary>Whether it is the attribute of this name in one of our namespaces, or .NET's for validation.</summary>
    public static bool IsCalled(this AttributeData attribute, string name) =>
        attribute.AttributeClass is { ContainingNamespace: { } space } type && type.Name == name && space.ToDisplayString() is "Venice.OpenApi" or "Venice.OpenApi.Validation" or "System.ComponentModel.DataAnnotations";
}
