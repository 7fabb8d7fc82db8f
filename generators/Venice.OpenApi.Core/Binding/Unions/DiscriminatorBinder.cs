using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Unions;

/// <summary>Which value of the discriminator means which case: by mapping, else by the values that a case allows, else by the name of its component.</summary>
internal static class DiscriminatorBinder
{
    public static EquatableArray<UnionValueModel> Values(
        OpenApiDiscriminator discriminator, IReadOnlyList<UnionCaseDraft> cases, IReadOnlyList<string> names, BindingContext context)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var order = new List<string>();
        var hasValue = new bool[cases.Count];
        foreach (var entry in discriminator.Mapping)
        {
            var target = SchemaBinder.Subject(entry.Value, out _);
            var index = IndexOf(cases, target);
            if (index >= 0)
            {
                Add(entry.Key, index);
            }
            else
            {
                context.Bag.Report(BindingRules.UnknownCase, discriminator.Place, "discriminator.mapping", entry.Key, discriminator.Pointer);
            }
        }

        for (var i = 0; i < cases.Count; i++)
        {
            foreach (var value in Allowed(cases[i], discriminator.PropertyName, context).Where(_ => !hasValue[i]).ToList())
            {
                Add(value, i);
            }

            if (!hasValue[i] && cases[i].Members[0].Written.Resolved.ComponentName is { } component)
            {
                Add(component, i);
            }
        }

        return order.Select(value => new UnionValueModel(value, values[value])).ToEquatableArray();

        void Add(string value, int index)
        {
            if (!values.ContainsKey(value))
            {
                values.Add(value, names[index]);
                order.Add(value);
                hasValue[index] = true;
            }
        }
    }

    /// <summary>The case that <c>defaultMapping</c> names; <see langword="null"/> when nothing is said, or the case is none of the union.</summary>
    public static string? Default(OpenApiDiscriminator discriminator, IReadOnlyList<UnionCaseDraft> cases, IReadOnlyList<string> names, BindingContext context)
    {
        if (discriminator.Default is not { } schema)
        {
            return null;
        }

        var index = IndexOf(cases, SchemaBinder.Subject(schema, out _));
        if (index < 0)
        {
            context.Bag.Report(BindingRules.UnknownCase, discriminator.Place, "discriminator", "defaultMapping", discriminator.Pointer);
        }

        return index < 0 ? null : names[index];
    }

    private static int IndexOf(IReadOnlyList<UnionCaseDraft> cases, OpenApiSchema target)
    {
        for (var i = 0; i < cases.Count; i++)
        {
            if (cases[i].Members.Any(m => m.Schema == target || m.Written.Resolved == target))
            {
                return i;
            }
        }

        return -1;
    }

    private static IReadOnlyList<string> Allowed(UnionCaseDraft draft, string property, BindingContext context) =>
        draft.Object?.Properties.FirstOrDefault(p => p.Name == property) is { } found
        && context.Facts.Of(SchemaBinder.Subject(found.Schema, out _)) is { Types: OpenApiTypes.String, Values: { } values }
        && values.Count <= 8
            ? EnumBinder.Distinct(values)
            : [];
}
