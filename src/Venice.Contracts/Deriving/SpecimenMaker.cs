using System.Globalization;
using System.Text.Json.Nodes;
using Venice.OpenApi.Document;

namespace Venice.Contracts.Deriving;

/// <summary>Makes, from a schema alone and always the same, a value that it allows and matchers that say what it demands.</summary>
/// <param name="isRequest">Whether the value is sent: what is read-only is left out then, else what is write-only.</param>
/// <param name="withOptional">Whether members that need not be there are.</param>
/// <param name="first">Members, by pointer, that come before others where not all of them go together.</param>
internal sealed class SpecimenMaker(bool isRequest, bool withOptional, IReadOnlyCollection<string>? first = null)
{
    /// <summary>Of an alternative that was passed over.</summary>
    public const string PassedOverReason = "Is one of several alternatives inside of a body, of which the contract has another.";

    /// <summary>Members that exclude each other are tried one by one and in pairs; where objects like that lie in each other, the tries multiply.</summary>
    public const int MaxTries = 2_000;

    /// <summary>Of a member that nobody knows of whether it goes together with the others.</summary>
    public static readonly string NotTriedReason = string.Create(CultureInfo.InvariantCulture, $"Is left out: which members go together was tried {MaxTries} times, and no further.");

    private const int MaxDepth = 12;

    private static readonly Dictionary<string, JsonNode> NothingGiven = new(StringComparer.Ordinal);

    private readonly HashSet<OpenApiSchema> _open = [];
    private readonly List<FlatSchema> _enclosing = [];
    private readonly List<OpenApiSchema> _passedOver = [];
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notTried = new(StringComparer.Ordinal);
    private int _tries;

    /// <summary>Alternatives that were there to be chosen, at any depth, and were not.</summary>
    public IReadOnlyList<OpenApiSchema> PassedOver => _passedOver;

    /// <summary>Members that need not be there, by pointer, and are not because they do not go together with others.</summary>
    public IReadOnlyCollection<string> LeftOut => _leftOut;

    /// <summary>Members below the value itself, by pointer, that are left out because there were too many tries before.</summary>
    public IReadOnlyCollection<string> NotTried => _notTried;

    /// <summary>Whether there were as many tries as there may be.</summary>
    public bool IsExhausted => _tries >= MaxTries;

    /// <returns>Whether one may be tried; it counts then.</returns>
    public bool MayTry() => !IsExhausted && ++_tries > 0;

    /// <returns><see langword="null"/> when there is none: the schema comes back to itself through members that must be there, or allows nothing.</returns>
    public Specimen? Make(OpenApiSchema written, OpenApiSchema? chosen = null)
    {
        var schema = written.Resolved;
        if (schema.BooleanSchema == false || _open.Count > MaxDepth || !_open.Add(schema))
        {
            return null;
        }

        try
        {
            var made = Alternatives(schema, chosen).Select(choice => Try(schema, choice, isDerived: chosen is not null)).FirstOrDefault(static made => made is not null);
            return made is { Plain: JsonValue, Matched: JsonObject matcher } && !isRequest && AllowsNull(schema) && matcher["value"] is JsonValue ? made with { Matched = Match.Nullable(matcher) } : made;
        }
        finally
        {
            _open.Remove(schema);
        }
    }

    /// <summary>An object of which some members are given and the others made, where they are wanted.</summary>
    public Specimen? MakeObject(FlatSchema flat, Func<OpenApiProperty, bool> isWanted, IReadOnlyDictionary<string, JsonNode> given)
    {
        var (plain, matched) = (new JsonObject(), new JsonObject());
        foreach (var property in flat.Properties)
        {
            if (given.TryGetValue(property.Name, out var value))
            {
                plain[property.Name] = value.DeepClone();
                matched[property.Name] = Match.Equality(value.DeepClone());
            }
            else if (isWanted(property))
            {
                if (Make(property.Schema) is { } made)
                {
                    plain[property.Name] = made.Plain;
                    matched[property.Name] = made.Matched;
                }
                else if (flat.Required.Contains(property.Name))
                {
                    return null;
                }
            }
        }

        return new(plain, matched);
    }

    /// <summary>Whether a member that is there breaks its own schema: no other member beside it mends that.</summary>
    public bool IsBeyondHelp(FlatSchema flat, Specimen made) => made.Plain is JsonObject members
        && flat.Properties.Any(property => members.TryGetPropertyValue(property.Name, out var value) && SpecJson.Objection(property.Schema, value, isRequest) is not null);

    /// <summary>Whether a member goes in this direction and is not on its way out.</summary>
    public bool Travels(OpenApiSchema written)
    {
        var schema = written.Resolved;
        return !(isRequest ? schema.IsReadOnly : schema.IsWriteOnly) && !written.IsDeprecated && !schema.IsDeprecated;
    }

    /// <summary>What a schema says when of alternatives one is taken.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="others">Gets the alternatives that are not taken.</param>
    /// <param name="choice">Which to take of the alternatives that it is among; of others the first.</param>
    /// <param name="isDerived">Whether the others beside <paramref name="choice"/> are made elsewhere.</param>
    public static FlatSchema Flatten(OpenApiSchema schema, List<OpenApiSchema> others, OpenApiSchema? choice = null, bool isDerived = false) => FlatSchema.Of(schema, all =>
    {
        var mine = all.FirstOrDefault(one => ReferenceEquals(one, choice));
        var taken = mine ?? all[0];
        others.AddRange(mine is not null && isDerived ? [] : all.Where(one => !ReferenceEquals(one, taken)));
        return taken;
    });

    /// <summary>Remembers what a value is not: an alternative that was not taken, and allows the value all the same, is in it too.</summary>
    public void Remember(List<OpenApiSchema> others, JsonNode? value) =>
        _passedOver.AddRange(others.Where(one => !_passedOver.Contains(one) && SpecJson.Objection(one, value, isRequest) is not null));

    /// <summary>Forgets the alternatives in what was only tried, so that those remain which the value has another of.</summary>
    /// <param name="known">How many there were before.</param>
    public void Forget(int known = 0) => _passedOver.RemoveRange(known, _passedOver.Count - known);

    /// <summary>What a provider may leave null; a request of ours never does without need.</summary>
    private static bool AllowsNull(OpenApiSchema schema) =>
        schema.IsNullable || schema.Types.HasFlag(OpenApiTypes.Null) || schema.OneOf.Concat(schema.AnyOf).Any(static member => member.Resolved.IsNullOnly);

    private IEnumerable<OpenApiSchema?> Alternatives(OpenApiSchema schema, OpenApiSchema? chosen)
    {
        var alternatives = FlatSchema.Alternatives(schema);
        return chosen is not null ? [chosen] : alternatives.Count == 0 ? [null] : alternatives.OrderByDescending(one => ReferenceEquals(one, UnionKey.Choose(schema, alternatives, _enclosing)));
    }

    private Specimen? Try(OpenApiSchema schema, OpenApiSchema? choice, bool isDerived)
    {
        var (known, others) = (_passedOver.Count, new List<OpenApiSchema>());
        var flat = Flatten(schema, others, choice, isDerived);
        var made = MakeOf(flat);
        if (withOptional && made is { Plain: JsonObject } && Objects(schema, made))
        {
            Forget(known);
            made = Reconciled(schema, flat);
        }

        if (made is null)
        {
            Forget(known); // another one is taken
            return null;
        }

        Remember(others, made.Plain);
        return made;
    }

    /// <summary>Members that need not be there may exclude each other: then as many of them are there as go together, and which are not is remembered.</summary>
    private Specimen? Reconciled(OpenApiSchema schema, FlatSchema flat)
    {
        _enclosing.Add(flat);
        var known = _passedOver.Count;
        var wanted = flat.Required.ToHashSet(StringComparer.Ordinal);
        var made = MakeObject(flat, one => wanted.Contains(one.Name), NothingGiven);
        if (made is not null && !IsBeyondHelp(flat, made))
        {
            AddOptional(schema, flat, wanted);
            Forget(known);
            made = MakeObject(flat, one => wanted.Contains(one.Name), NothingGiven);
        }

        _enclosing.RemoveAt(_enclosing.Count - 1);
        return made;
    }

    private void AddOptional(OpenApiSchema schema, FlatSchema flat, HashSet<string> wanted)
    {
        var waiting = flat.Properties.Where(property => !wanted.Contains(property.Name) && Travels(property.Schema)).OrderBy(property => first?.Contains(property.Schema.Pointer) is true ? 0 : 1).ToList();
        foreach (var property in waiting)
        {
            // some go in pairs only
            if (!wanted.Contains(property.Name) && !TryAdd([property.Name]) && !waiting.Exists(other => !IsExhausted && other != property && !wanted.Contains(other.Name) && TryAdd([property.Name, other.Name])))
            {
                (IsExhausted ? _notTried : _leftOut).Add(property.Schema.Pointer);
            }
        }

        var added = waiting.Where(property => wanted.Contains(property.Name)).Select(static property => property.Schema.Pointer).ToList();
        _leftOut.ExceptWith(added);
        _notTried.ExceptWith(added);

        bool TryAdd(string[] names)
        {
            wanted.UnionWith(names);
            if (MayTry() && MakeObject(flat, one => wanted.Contains(one.Name), NothingGiven) is { } tried && !Objects(schema, tried))
            {
                return true;
            }

            wanted.ExceptWith(names);
            return false;
        }
    }

    private bool Objects(OpenApiSchema schema, Specimen made) => SpecJson.Objection(schema, made.Plain, isRequest) is not null;

    private Specimen? MakeOf(FlatSchema flat)
    {
        if (flat.Const is { } constant)
        {
            return Specimen.Exactly(SpecJson.Of(constant));
        }

        if (flat.Enum is { } values)
        {
            return EnumSpecimen.Of(values);
        }

        var types = flat.Types;
        return types switch
        {
            _ when types.HasFlag(OpenApiTypes.Object) || (types == OpenApiTypes.None && flat.Properties.Count > 0) => MakeMembers(flat),
            _ when types.HasFlag(OpenApiTypes.Array) || (types == OpenApiTypes.None && flat.Items is not null) => MakeList(flat),
            _ when types.HasFlag(OpenApiTypes.String) => TextSpecimen.Of(flat),
            _ when types.HasFlag(OpenApiTypes.Integer) => NumberSpecimen.Whole(flat),
            _ when types.HasFlag(OpenApiTypes.Number) => NumberSpecimen.Any(flat),
            _ when types.HasFlag(OpenApiTypes.Boolean) => new(true, Match.Boolean(true)),
            _ => TextSpecimen.Of(flat), // nothing is said: a text is as good as anything
        };
    }

    private Specimen? MakeMembers(FlatSchema flat)
    {
        if (flat.Properties.Count == 0 && flat.AdditionalProperties is { BooleanSchema: null } values)
        {
            return Make(values) is { } value
                ? new(new JsonObject { ["key"] = value.Plain }, new JsonObject { [Match.TypeMember] = "values", ["value"] = new JsonObject { ["key"] = value.Matched } })
                : new(new JsonObject(), Match.Type(new JsonObject()));
        }

        _enclosing.Add(flat);
        var made = MakeObject(flat, property => flat.Required.Contains(property.Name) || (withOptional && Travels(property.Schema)), NothingGiven);
        _enclosing.RemoveAt(_enclosing.Count - 1);
        return made;
    }

    private Specimen? MakeList(FlatSchema flat)
    {
        if (flat.PrefixItems.Count > 0)
        {
            var made = flat.PrefixItems.Select(item => Make(item)).ToList();
            return made.Contains(null) ? null : new(new JsonArray([.. made.Select(static one => one!.Plain)]), new JsonArray([.. made.Select(static one => one!.Matched)]));
        }

        if (flat.Items is not { } items || Make(items) is not { } item)
        {
            return flat.MinItems == 0 ? new(new JsonArray(), Match.Type(new JsonArray())) : null;
        }

        // a request shows an item; of an answer no more are demanded than the document demands
        var count = (int)Math.Clamp(flat.MinItems, 1, 10);
        return new(new JsonArray([.. Enumerable.Range(0, count).Select(_ => item.Plain?.DeepClone())]), Match.EachLike(item.Matched, isRequest ? count : (int)Math.Min(flat.MinItems, 10)));
    }
}
