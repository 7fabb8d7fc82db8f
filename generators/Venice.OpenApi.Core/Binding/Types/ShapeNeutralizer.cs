using Venice.OpenApi.Binding.Documentation;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Types;

/// <summary>Takes from a type what does not belong to its shape: its name, its place, its words, the order of its members.</summary>
internal static class ShapeNeutralizer
{
    private static readonly DocumentationModel NoWords = new(string.Empty);

    public static object Neutral(object model) => model switch
    {
        RecordModel record => record with
        {
            Name = string.Empty,
            Origin = string.Empty,
            Documentation = NoWords,
            Properties = record.Properties.Select(static p => p with { Documentation = NoWords, DefaultJson = null, Example = null }).OrderBy(static p => p.WireName, StringComparer.Ordinal).ToEquatableArray(),
        },
        EnumModel choice => choice with
        {
            Name = string.Empty,
            Origin = string.Empty,
            Documentation = NoWords,
            Members = choice.Members.Select(static m => m with { Documentation = NoWords }).OrderBy(static m => m.Value, StringComparer.Ordinal).ToEquatableArray(),
        },
        UnionModel union => union with
        {
            Name = string.Empty,
            Origin = string.Empty,
            Documentation = NoWords,
            Cases = union.Cases.Select(static c => c with { Documentation = NoWords }).ToEquatableArray(),
        },
        _ => model,
    };

    /// <summary>Words that are true at one place only must not stand on a type that serves several.</summary>
    public static void MergeDocumentation(TypeDraft kept, TypeDraft dropped)
    {
        if (kept.Record is { } record && dropped.Record is { } other)
        {
            var words = other.Properties.ToDictionary(static p => p.WireName, static p => p, StringComparer.Ordinal);
            kept.Record = record with
            {
                Documentation = Common(record.Documentation, other.Documentation, NeutralWords.OfRecord(record)),
                Properties = record.Properties
                    .Select(p => p with
                    {
                        Documentation = Common(p.Documentation, words[p.WireName].Documentation, NeutralWords.OfMember(p.WireName)),
                        DefaultJson = p.DefaultJson == words[p.WireName].DefaultJson ? p.DefaultJson : null,
                        Example = p.Example == words[p.WireName].Example ? p.Example : null,
                    })
                    .ToEquatableArray(),
            };
        }
        else if (kept.Enum is { } first && dropped.Enum is { } second)
        {
            kept.Enum = first with { Documentation = Common(first.Documentation, second.Documentation, NeutralWords.OfEnum) };
        }
        else if (kept.Union is { } union && dropped.Union is { } same)
        {
            kept.Union = union with { Documentation = Common(union.Documentation, same.Documentation, NeutralWords.OfUnion) };
        }
    }

    private static DocumentationModel Common(DocumentationModel left, DocumentationModel right, string neutral)
    {
        if (left == right)
        {
            return left;
        }

        var obsolete = left.Obsolete == right.Obsolete ? left.Obsolete : null;
        return left.Summary == right.Summary && left.Remarks == right.Remarks
            ? left with { Value = left.Value == right.Value ? left.Value : null, Obsolete = obsolete }
            : new DocumentationModel(neutral, null, left.Value == right.Value ? left.Value : null) { Obsolete = obsolete };
    }
}
