using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Model;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Binding.Unions;

/// <summary><c>x-union-key</c>: a member of an enclosing object decides.</summary>
internal sealed record AnnouncedCases(string Key, EquatableArray<UnionValueModel> Values)
{
    public static AnnouncedCases? Of(SchemaFacts facts, IReadOnlyList<UnionCaseDraft> cases, IReadOnlyList<string> names, BindingContext context)
    {
        if (facts.Extension("x-union-key") is not { } node)
        {
            return null;
        }

        if (node is not SpecMap map || map["ancestorProperty"] is not SpecScalar { Text.Length: > 0 } key || map["cases"] is not SpecMap chosen)
        {
            context.Bag.Report(BindingRules.MalformedKeyword, node.Place, "x-union-key", "ancestorProperty and cases are expected");
            return null;
        }

        var values = new List<UnionValueModel>();
        foreach (var entry in chosen.Entries)
        {
            var name = (entry.Value as SpecScalar)?.Text ?? string.Empty;
            var index = IndexOf(cases, names, name, context);
            if (index < 0)
            {
                context.Bag.Report(BindingRules.UnknownCase, entry.Value.Place, "x-union-key", name, facts.Source.Pointer);
                continue;
            }

            values.Add(new UnionValueModel(entry.Key, names[index]));
        }

        return new AnnouncedCases(key.Text, values.ToEquatableArray());
    }

    // A case is meant by its C# name, by the name of its type or of its component.
    private static int IndexOf(IReadOnlyList<UnionCaseDraft> cases, IReadOnlyList<string> names, string name, BindingContext context)
    {
        for (var i = 0; i < cases.Count; i++)
        {
            var typeName = cases[i].Bound.Type.Name is { } typeKey ? context.Shapes[typeKey].WantedName : null;
            if (names[i] == name || typeName == name || cases[i].Members.Any(m => m.Written.Resolved.ComponentName == name))
            {
                return i;
            }
        }

        return -1;
    }
}
