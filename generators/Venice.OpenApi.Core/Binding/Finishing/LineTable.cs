using System.Globalization;
using Venice.OpenApi.Binding.Types;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Finishing;

/// <summary>Where the types stand that callers fill in, file by file: a member may be declared in the document and a rule in its overlay.</summary>
internal static class LineTable
{
    public static EquatableArray<TypeLinesModel> Of(IEnumerable<TypeDraft> drafts, Func<TypeDraft, string> nameOf, string space) => drafts
        .Where(static draft => draft.Record is not null || draft.Enum is not null)
        .Select(draft => (Name: $"{space}.{nameOf(draft)}", Draft: draft))
        .OrderBy(static type => type.Name, StringComparer.Ordinal)
        .SelectMany(static type => ByFile(type.Name, type.Draft))
        .ToEquatableArray();

    private static IEnumerable<TypeLinesModel> ByFile(string name, TypeDraft draft)
    {
        var places = draft.Places.Prepend(new("", draft.Source));
        return draft.Places.All(place => place.Value.File == draft.Source.File)
            ? [new(name, OriginText.FileName(draft.Source.File), Lines(places))]
            : Divided(name, places);
    }

    private static IEnumerable<TypeLinesModel> Divided(string name, IEnumerable<KeyValuePair<string, SourcePlace>> places) => places
        .GroupBy(static place => OriginText.FileName(place.Value.File), StringComparer.Ordinal)
        .Select(file => new TypeLinesModel(name, file.Key, Lines(file)));

    private static string Lines(IEnumerable<KeyValuePair<string, SourcePlace>> places) =>
        string.Join(" ", places.Select(static place => place.Key + "=" + place.Value.Line.ToString(CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal));
}
