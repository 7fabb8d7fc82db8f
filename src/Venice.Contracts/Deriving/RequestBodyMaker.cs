using System.Text.Json.Nodes;
using Venice.OpenApi.Document;

namespace Venice.Contracts.Deriving;

/// <summary>A body with as many members as go together: they are added in the order of the document, each for as long as the schema has nothing against it.</summary>
internal sealed class RequestBodyMaker(OpenApiSchema schema, string? selector, IReadOnlyDictionary<string, JsonNode> given, List<ContractGap> gaps)
{
    private readonly SpecimenMaker _maker = new(isRequest: true, withOptional: true);

    /// <summary>The members that the last body had to leave out, because they do not go together with others.</summary>
    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    /// <param name="first">Members that come before the others, and so are not left out for their sake.</param>
    public Specimen? Make(IReadOnlyList<string> first)
    {
        var others = new List<OpenApiSchema>();
        var flat = SpecimenMaker.Flatten(schema, others);
        if (flat.Properties.Count == 0)
        {
            return Named(Checked(_maker.Make(schema)), []);
        }

        var members = flat.Required.ToHashSet(StringComparer.Ordinal);
        var waiting = flat.Properties.Where(property => IsFree(property, members)).Select(static property => property.Name).OrderBy(name => first.Contains(name) ? 0 : 1).ToList();
        if (Of(flat, members) is { } least && _maker.IsBeyondHelp(flat, least))
        {
            return Named(Checked(least), others);
        }

        LeftOut = [.. waiting.Where(name => !TryAdd(flat, members, name) && !TryAddWithAnother(flat, members, name, waiting))];
        LeftOut = [.. LeftOut.Where(name => !members.Contains(name))];
        if (_maker.IsExhausted && first.Count > 0)
        {
            // now that those came first which an earlier body left out
            gaps.AddRange(flat.Properties.Where(property => LeftOut.Contains(property.Name)).Select(static property => new ContractGap(property.Schema.Pointer, SpecimenMaker.NotTriedReason)));
        }

        _maker.Forget();
        return Named(Checked(Of(flat, members)), others);
    }

    /// <summary>What a schema has against a body of these members; <see langword="null"/> when it has nothing.</summary>
    public string? ObjectionTo(string member)
    {
        var flat = FlatSchema.Of(schema, static all => all[0]);
        return Objection(Of(flat, [.. flat.Required, member]));
    }

    private bool TryAdd(FlatSchema flat, HashSet<string> members, params string[] names)
    {
        var added = names.Where(members.Add).ToList();
        if (_maker.MayTry() && Objection(Of(flat, members)) is null)
        {
            return true;
        }

        members.ExceptWith(added);
        return false;
    }

    /// <summary>Some members go in pairs only: a width with a height.</summary>
    private bool TryAddWithAnother(FlatSchema flat, HashSet<string> members, string name, List<string> waiting) =>
        waiting.Exists(other => !_maker.IsExhausted && !members.Contains(other) && other != name && TryAdd(flat, members, name, other));

    private bool IsFree(OpenApiProperty property, HashSet<string> members)
    {
        if (members.Contains(property.Name) || given.ContainsKey(property.Name) || string.Equals(property.Name, selector, StringComparison.Ordinal))
        {
            return false;
        }

        if (_maker.Travels(property.Schema))
        {
            return true;
        }

        gaps.Add(new(property.Schema.Pointer, "Is deprecated, or not sent; the requests leave it out."));
        return false;
    }

    private Specimen? Of(FlatSchema flat, HashSet<string> members) => _maker.MakeObject(flat, property => members.Contains(property.Name), given);

    private Specimen? Named(Specimen? made, List<OpenApiSchema> others)
    {
        if (made is not null)
        {
            _maker.Remember(others, made.Plain);
            gaps.AddRange(_maker.PassedOver.Select(static inner => new ContractGap(inner.Pointer, SpecimenMaker.PassedOverReason)));
            gaps.AddRange(_maker.NotTried.Select(static pointer => new ContractGap(pointer, SpecimenMaker.NotTriedReason)));
        }

        return made;
    }

    private Specimen? Checked(Specimen? made)
    {
        if (Objection(made) is not { } objection)
        {
            return made;
        }

        gaps.Add(new(schema.Pointer, $"No example could be made of it: {objection}."));
        return null;
    }

    private string? Objection(Specimen? made) => made is null ? "it is endless, or allows nothing" : SpecJson.Objection(schema, made.Plain, isRequest: true);
}
