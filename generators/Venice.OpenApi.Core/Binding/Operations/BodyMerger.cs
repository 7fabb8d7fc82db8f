using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Operations;

/// <summary>Two records for the same body in two media types become one. A file in one of them is a file in both: JSON can carry it as text.</summary>
internal sealed class BodyMerger(BindingContext context, OpenApiOperation operation, TypePlace place)
{
    private readonly List<string> _different = [];

    public BoundType Merge(BoundType left, BoundType right)
    {
        var first = context.Shapes[left.Type.Name!];
        var second = context.Shapes[right.Type.Name!];
        var merged = Merge(first.Record!, second.Record!);
        if (_different.Count > 0)
        {
            context.Bag.Report(BindingRules.BodiesDiffer, operation.RequestBody!.Place, OperationNames.Id(operation), string.Join(", ", _different));
        }

        if (merged.Properties.Equals(first.Record!.Properties))
        {
            return left;
        }

        var draft = context.Shapes.Add(operation.RequestBody!, first.ExplicitName ?? second.ExplicitName, null, place);
        draft.Record = merged with { Name = draft.Key };
        return new BoundType(left.Type with { Name = context.Shapes.Settle(draft) }, ConstraintModel.None);
    }

    private RecordModel Merge(RecordModel left, RecordModel right)
    {
        var properties = new List<PropertyModel>();
        foreach (var property in left.Properties)
        {
            var other = right.Properties.FirstOrDefault(p => p.WireName == property.WireName);
            properties.Add(other is null ? Alone(property) : Merge(property, other));
        }

        var names = new HashSet<string>(properties.Select(static p => p.Name), StringComparer.Ordinal);
        var renamed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in right.Properties.Where(p => !left.Properties.Any(known => known.WireName == p.WireName)))
        {
            var name = Free(property.Name, names);
            if (name != property.Name)
            {
                renamed.Add(property.Name);
            }

            properties.Add(Alone(property) with { Name = name });
        }

        var rest = left.AdditionalProperties ?? right.AdditionalProperties;
        var rules = left.Rules.Concat(right.Rules.Where(rule => rule.Properties.All(name => names.Contains(name) && !renamed.Contains(name)))).Distinct();
        return left with
        {
            Properties = properties.ToEquatableArray(),
            Rules = rules.ToEquatableArray(),
            AdditionalProperties = rest is null ? null : rest with { PropertyName = Free(rest.PropertyName, names) },
        };
    }

    private static string Free(string wanted, HashSet<string> names)
    {
        var name = wanted;
        for (var number = 2; !names.Add(name); number++)
        {
            name = wanted + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }

    // What only one media type knows cannot be asked of the other.
    private PropertyModel Alone(PropertyModel property)
    {
        _different.Add(property.WireName);
        return property with
        {
            Presence = property.Presence switch
            {
                Presence.Required => Presence.Optional,
                Presence.RequiredNullable => Presence.OptionalNullable,
                var presence => presence,
            },
            ConstantLiteral = null,
        };
    }

    private PropertyModel Merge(PropertyModel left, PropertyModel right)
    {
        var type = Merge(left.Type, right.Type);
        if (type is null)
        {
            _different.Add(left.WireName);
            return left;
        }

        var presence = left.Presence is Presence.Required or Presence.RequiredNullable ? right.Presence is Presence.Required or Presence.RequiredNullable ? left.Presence : right.Presence : left.Presence;
        var constraints = type == left.Type ? left.Constraints : type.Kind == TypeKind.List ? left.Constraints with { Items = null } : ConstraintModel.None;
        return left with { Type = type, Presence = presence, Constraints = constraints };
    }

    /// <returns><see langword="null"/> when they differ by more than the way in which files are written.</returns>
    private static TypeModel? Merge(TypeModel left, TypeModel right)
    {
        if (left == right)
        {
            return left;
        }

        if (left.Kind == TypeKind.List && right.Kind == TypeKind.List && Merge(left.Item!, right.Item!) is { } item)
        {
            return left with { Item = item };
        }

        return (left.Kind == TypeKind.File && IsWritable(right)) || (right.Kind == TypeKind.File && IsWritable(left)) ? new TypeModel(TypeKind.File, IsNullable: left.IsNullable) : null;
    }

    private static bool IsWritable(TypeModel type) => type.Kind is TypeKind.String or TypeKind.Bytes or TypeKind.Uri or TypeKind.Json or TypeKind.File;
}
