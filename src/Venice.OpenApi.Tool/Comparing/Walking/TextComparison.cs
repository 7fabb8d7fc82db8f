using System.Globalization;
using Venice.OpenApi.Conformance;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Importing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>Words, examples and <c>x-</c> keywords, place by place, of what stands at one place in both documents.</summary>
internal sealed class TextComparison(List<SpecChange> changes)
{
    private static readonly string[] Titles = ["title", "version", "termsOfService", "contact", "license", "bearerFormat"];

    private static readonly string[] Heads = ["openapi", "$self", "jsonSchemaDialect"];

    public void Compare(SpecMap before, SpecMap after) => Object(before, after, "#", "#", FactKind.Document);

    // Recursion is bounded by the reader's depth.
    private void Object(SpecMap before, SpecMap after, string old, string now, FactKind kind)
    {
        foreach (var entry in before.Entries)
        {
            Member(entry, after.Entry(entry.Key), before, after, old, now, kind);
        }

        foreach (var entry in after.Entries.Where(entry => before.Entry(entry.Key) is null))
        {
            Member(null, entry, before, after, old, now, kind);
        }
    }

    private void Member(SpecEntry? before, SpecEntry? after, SpecMap around, SpecMap aroundAfter, string old, string now, FactKind kind)
    {
        var key = (before ?? after)!.Key;
        if (FactGrammar.Member(kind, key) is { } member)
        {
            if (before is not null && after is not null)
            {
                Under(before.Value, after.Value, JsonPointer.Child(old, key), JsonPointer.Child(now, key), member);
            }

            return;
        }

        var isText = FactGrammar.IsProse(kind, key) || (kind is FactKind.Info or FactKind.Schema or FactKind.SecurityScheme && Titles.Contains(key))
            || (kind == FactKind.Document && Heads.Contains(key));
        var isExtension = (key.StartsWith("x-", StringComparison.Ordinal) || key == "xml") && !isText;
        if ((isText || isExtension) && !Quoted.AreEqual(before?.Value, after?.Value))
        {
            var what = (before, after) switch
            {
                (null, _) => $"has the new {key}",
                (_, null) => $"has no {key} any more",
                _ => $"has another {key}",
            };
            changes.Add(new(
                isText ? ChangeKind.TextChanged : ChangeKind.ExtensionChanged,
                Direction.Unused,
                before is null ? new(old, around.Place) : new(JsonPointer.Child(old, key), before.KeyPlace),
                after is null ? new(now, aroundAfter.Place) : new(JsonPointer.Child(now, key), after.KeyPlace),
                isExtension ? $"{what}: {Quoted.Value(after?.Value)}, was {Quoted.Value(before?.Value)}" : what)
            {
                OldValue = before is null ? null : Quoted.Value(before.Value),
                NewValue = after is null ? null : Quoted.Value(after.Value),
            });
        }
    }

    private void Under(SpecNode before, SpecNode after, string old, string now, FactMember member)
    {
        switch (member.Shape, before, after)
        {
            case (FactShape.One or FactShape.OneOrList, SpecMap left, SpecMap right):
                One(left, right, old, now, member.Kind);
                break;
            case (FactShape.Map, SpecMap left, SpecMap right):
                foreach (var entry in left.Entries)
                {
                    if (entry.Value is SpecMap one && right[entry.Key] is SpecMap other)
                    {
                        One(one, other, JsonPointer.Child(old, entry.Key), JsonPointer.Child(now, entry.Key), member.Kind);
                    }
                }

                break;
            case (FactShape.List or FactShape.OneOrList, SpecList left, SpecList right):
                Items(left, right, old, now, member.Kind);
                break;
            default:
                break;
        }
    }

    /// <summary>Where one refers and the other does not, or they refer to different things, their words stand elsewhere.</summary>
    private void One(SpecMap before, SpecMap after, string old, string now, FactKind kind)
    {
        if (Quoted.AreEqual(before["$ref"], after["$ref"]))
        {
            Object(before, after, old, now, kind);
        }
    }

    /// <summary>Items with names are found by them; the others stand for each other when they are the same but for their words.</summary>
    private void Items(SpecList before, SpecList after, string old, string now, FactKind kind)
    {
        var free = Enumerable.Range(0, after.Items.Count).GroupBy(i => Key(after.Items[i], kind), StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => new Queue<int>(group), StringComparer.Ordinal);
        for (var i = 0; i < before.Items.Count; i++)
        {
            if (before.Items[i] is SpecMap left && free.TryGetValue(Key(left, kind), out var same) && same.TryDequeue(out var j) && after.Items[j] is SpecMap right)
            {
                One(left, right, JsonPointer.Child(old, Index(i)), JsonPointer.Child(now, Index(j)), kind);
            }
        }
    }

    private static string Key(SpecNode item, FactKind kind) => item switch
    {
        SpecMap map when map["name"] is SpecScalar name && kind != FactKind.Schema => $"{name.Text} {(map["in"] as SpecScalar)?.Text}",
        SpecMap map when map["url"] is SpecScalar url => url.Text,
        SpecMap map when kind == FactKind.Schema => CanonicalJson.Of(FactsOnly.OfSchema(map)),
        _ => CanonicalJson.Of(item),
    };

    private static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);
}
