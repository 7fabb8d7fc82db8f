using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>A member of an emitted record, and what its attributes ask of its values.</summary>
internal sealed class MemberFacts
{
    public required IPropertySymbol Property { get; init; }

    public string Name => Property.Name;

    /// <summary>As messages call it: like the document does.</summary>
    public required string WireName { get; init; }

    public NumberBound? Minimum { get; private set; }

    public NumberBound? Maximum { get; private set; }

    public NumberBound? Divisor { get; private set; }

    public CountBound? Length { get; private set; }

    public PatternFacts? Pattern { get; private set; }

    public ImmutableArray<string> Listed { get; private set; } = ImmutableArray<string>.Empty;

    public CountBound? Items { get; private set; }

    public bool IsUnique { get; private set; }

    /// <summary>The name of the member that takes its place.</summary>
    public string? ReplacedBy { get; private set; }

    /// <summary>Null is no value: neither for the compiler nor for the service.</summary>
    public bool RefusesNull => Property is { IsRequired: true, Type: { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated } };

    /// <summary>It is sent whatever it holds, also when an initializer does not name it.</summary>
    public bool IsAlwaysSet => Property.IsRequired || Property.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated } or { IsValueType: true, Name: not ("Nullable" or "Optional") };

    /// <summary>Null is a value that is sent; only what is unset is not.</summary>
    public bool IsOptional => Property.Type is INamedTypeSymbol { Name: "Optional", IsValueType: true, TypeArguments.Length: 1 };

    /// <summary>What it holds, without what makes it nullable or optional.</summary>
    public SpecialType? Holds => EmittedTypes.Held(Property.Type)?.SpecialType;

    public static MemberFacts Read(IPropertySymbol property)
    {
        var attributes = property.GetAttributes();
        var name = attributes.FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "JsonPropertyNameAttribute")?.Text(0);
        var member = new MemberFacts { Property = property, WireName = name is { Length: > 0 } ? name : property.Name };
        foreach (var attribute in attributes)
        {
            member.Add(attribute);
        }

        // the chosen model's own limit counts, and which one that is nobody knows here
        if (attributes.Any(static attribute => attribute.IsCalled("ModelLimitAttribute")))
        {
            member.Maximum = null;
            member.Length = member.Length is { } length ? length with { Maximum = null } : null;
            member.Items = member.Items is { } items ? items with { Maximum = null } : null;
        }

        return member;
    }

    private void Add(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { Name: { } name } || !attribute.IsCalled(name))
        {
            return;
        }

        switch (name)
        {
            case "RangeAttribute" when attribute.ConstructorArguments.Length == 2:
            case "DoubleRangeAttribute" or "Int64RangeAttribute" or "DecimalRangeAttribute":
                Minimum = NumberBound.Of(attribute.Value(0), attribute.Named("MinimumIsExclusive") is true);
                Maximum = NumberBound.Of(attribute.Value(1), attribute.Named("MaximumIsExclusive") is true);
                break;
            case "MultipleOfAttribute":
                Divisor = NumberBound.Of(attribute.Value(0), isExclusive: false) is { Value: > 0 } divisor ? divisor : null;
                break;
            case "CodePointLengthAttribute":
                Length = CountBound.Of(attribute.Value(0), attribute.Value(1), "character", "characters");
                break;
            case "JsonPatternAttribute" when attribute.Text(0) is { } pattern:
                Pattern = new(pattern, attribute.Text(1) ?? pattern);
                break;
            case "ListedValuesAttribute":
                Listed = attribute.Texts(0);
                break;
            case "ItemCountAttribute":
                Items = CountBound.Of(attribute.Value(0), attribute.Value(1), "item", "items");
                break;
            case "PropertyCountAttribute":
                Items = CountBound.Of(attribute.Value(0), attribute.Value(1), "member", "members");
                break;
            case "UniqueItemsAttribute":
                IsUnique = true;
                break;
            case "ReplacedByAttribute":
                ReplacedBy = attribute.Text(0);
                break;
        }
    }
}
