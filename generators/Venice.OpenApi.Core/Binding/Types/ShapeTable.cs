using System.Globalization;
using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Binding.Schemas;
using Venice.OpenApi.Document;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Binding.Types;

/// <summary>All types that are being bound; anonymous ones of equal shape become one.</summary>
internal sealed class ShapeTable
{
    private readonly Dictionary<string, TypeDraft> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<TypeShape, List<TypeDraft>> _shapes = [];
    private readonly Dictionary<string, TypeDraft> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _merged = new(StringComparer.Ordinal);
    private int _count;

    public TypeDraft this[string key] => _drafts[_merged.TryGetValue(key, out var kept) ? kept : key];

    public TypeDraft Add(OpenApiElement element, string? explicitName, string? componentName, TypePlace place)
    {
        _count++;
        var key = "\u00a7" + _count.ToString(CultureInfo.InvariantCulture);
        var draft = new TypeDraft(key, explicitName, componentName, place, element.Place, element.Pointer);
        _drafts.Add(key, draft);
        return draft;
    }

    public TypeDraft Add(SchemaFacts facts, TypePlace place, string? explicitName) => Add(facts.Source, explicitName, facts.Source.ComponentName, place);

    /// <summary>Called when an anonymous type is complete.</summary>
    /// <returns>The key of the type that stands for it.</returns>
    public string Settle(TypeDraft draft)
    {
        if (draft.ComponentName is not null)
        {
            return draft.Key;
        }

        if (Namesake(draft) is { } namesake)
        {
            namesake.Enum = EnumUnion.Of(namesake.Enum!, draft.Enum!, draft.WantedName);
            return Merge(draft, namesake);
        }

        var shape = new TypeShape(draft);
        if (!_shapes.TryGetValue(shape, out var known))
        {
            _shapes.Add(shape, known = []);
        }

        var same = draft.ExplicitName is { } name
            ? known.Find(other => other.ExplicitName == name) ?? known.Find(static other => other.ExplicitName is null)
            : known.FirstOrDefault();
        if (same is null)
        {
            known.Add(draft);
            return draft.Key;
        }

        same.ExplicitName ??= draft.ExplicitName;
        ShapeNeutralizer.MergeDocumentation(same, draft);
        return Merge(draft, same);
    }

    /// <summary>Enums are open, so those that were given one name are one type also when their values differ: it knows the values of all.</summary>
    private TypeDraft? Namesake(TypeDraft draft)
    {
        if (draft is not { Enum: not null, ExplicitName: { } name })
        {
            return null;
        }

        if (_enums.TryGetValue(name, out var first))
        {
            return this[first.Key];
        }

        _enums[name] = draft;
        return null;
    }

    private string Merge(TypeDraft draft, TypeDraft kept)
    {
        _drafts.Remove(draft.Key);
        _merged.Add(draft.Key, kept.Key);
        return kept.Key;
    }
}
