using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>An open enum: any text may be a value, and these are the known ones.</summary>
internal sealed class EnumFacts(INamedTypeSymbol type, ImmutableArray<EnumValue> values)
{
    public INamedTypeSymbol Type => type;

    public ImmutableArray<EnumValue> Values => values;

    public EnumValue? Find(string text) => values.FirstOrDefault(value => value.Text == text);

    /// <summary>Whether a known value has a member of its own, beside its constant.</summary>
    public bool HasMember(string name) => type.GetMembers(name).Any(static member => member is IPropertySymbol { IsStatic: true });

    public static EnumFacts? Read(INamedTypeSymbol type)
    {
        var constants = type.GetTypeMembers("Values").FirstOrDefault()?.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).ToList();
        return constants is not { Count: > 0 } ? null : new(type, constants.Select(EnumValue.Read).OfType<EnumValue>().ToImmutableArray());
    }
}
