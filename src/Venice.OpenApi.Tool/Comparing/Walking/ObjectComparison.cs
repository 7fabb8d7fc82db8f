using Venice.OpenApi.Conformance;
using Venice.OpenApi.Document;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;
using Venice.OpenApi.Tool.Importing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>Members of an object, and what else it may hold.</summary>
internal static class ObjectComparison
{
    public static void Compare(SchemaPair pair, SchemaPairs pairs)
    {
        var (before, after) = (Named(pair.Before), Named(pair.After));
        foreach (var property in before.Values)
        {
            if (after.TryGetValue(property.Name, out var same))
            {
                Both(pair, pairs, property, same);
            }
        }

        var gone = before.Values.Where(property => !after.ContainsKey(property.Name)).ToList();
        var come = after.Values.Where(property => !before.ContainsKey(property.Name)).ToList();
        var renamed = Renames.Find(gone, come, static property => property.Name, Content);
        foreach (var (old, now) in renamed)
        {
            pair.Report(
                ChangeKind.PropertyRenamed,
                pair.Before.PlaceOfProperty(old.Name),
                pair.After.PlaceOfProperty(now.Name),
                $"has the member {Quoted.Name(now.Name)}, was {Quoted.Name(old.Name)}",
                old.Name,
                now.Name,
                Travels(pair, pairs.SeenBefore(old.Schema), pairs.SeenAfter(now.Schema)));
            Both(pair, pairs, old, now);
        }

        foreach (var property in gone.Where(property => !renamed.Exists(pairing => pairing.Before == property)))
        {
            Lost(pair, pairs, property);
        }

        foreach (var property in come.Where(property => !renamed.Exists(pairing => pairing.After == property)))
        {
            Gained(pair, pairs, property);
        }

        Rest(pair, pairs);
    }

    private static Dictionary<string, OpenApiProperty> Named(EffectiveSchema schema)
    {
        var members = new Dictionary<string, OpenApiProperty>(StringComparer.Ordinal);
        foreach (var property in schema.Facts.Properties)
        {
            members.TryAdd(property.Name, property);
        }

        return members;
    }

    /// <summary>A member that is only answered does not matter to requests, and one that is only sent not to answers.</summary>
    private static Direction Travels(SchemaPair pair, EffectiveSchema? before, EffectiveSchema? after) => pair.Direction switch
    {
        Direction.Request when (before?.IsReadOnly ?? true) && (after?.IsReadOnly ?? true) => Direction.Unused,
        Direction.Response when (before?.IsWriteOnly ?? true) && (after?.IsWriteOnly ?? true) => Direction.Unused,
        var direction => direction,
    };

    private static void Both(SchemaPair pair, SchemaPairs pairs, OpenApiProperty old, OpenApiProperty now)
    {
        var travels = Travels(pair, pairs.SeenBefore(old.Schema), pairs.SeenAfter(now.Schema));
        var (was, isNow) = (pair.Before.Facts.Required.Contains(old.Name), pair.After.Facts.Required.Contains(now.Name));
        if (was != isNow)
        {
            pair.Report(
                isNow ? ChangeKind.BecameRequired : ChangeKind.BecameOptional,
                pair.Before.PlaceOfProperty(old.Name),
                pair.After.PlaceOfProperty(now.Name),
                $"{(isNow ? "requires" : "no longer requires")} the member {Quoted.Name(now.Name)}",
                old.Name,
                now.Name,
                travels);
        }

        pair.Edges.Add(new($".{now.Name}", pairs.Of(old.Schema, now.Schema, travels)));
    }

    private static void Lost(SchemaPair pair, SchemaPairs pairs, OpenApiProperty property)
    {
        var isRequired = pair.Before.Facts.Required.Contains(property.Name);
        Reached.By(pairs, [property.Schema]);
        pair.Report(
            isRequired ? ChangeKind.RequiredPropertyRemoved : ChangeKind.PropertyRemoved,
            pair.Before.PlaceOfProperty(property.Name),
            pair.After.PlaceOf("properties"),
            $"has no member {Quoted.Name(property.Name)} any more",
            property.Name,
            direction: Travels(pair, pairs.SeenBefore(property.Schema), null));
    }

    private static void Gained(SchemaPair pair, SchemaPairs pairs, OpenApiProperty property)
    {
        var isRequired = pair.After.Facts.Required.Contains(property.Name);
        Reached.By(pairs, [property.Schema]);
        pair.Report(
            isRequired ? ChangeKind.RequiredPropertyAdded : ChangeKind.PropertyAdded,
            pair.Before.PlaceOf("properties"),
            pair.After.PlaceOfProperty(property.Name),
            $"has the new member {Quoted.Name(property.Name)}{(isRequired ? ", which is required" : "")}",
            null,
            property.Name,
            Travels(pair, null, pairs.SeenAfter(property.Schema)));
    }

    private static void Rest(SchemaPair pair, SchemaPairs pairs)
    {
        var (before, after) = (pair.Before.Facts.AdditionalProperties, pair.After.Facts.AdditionalProperties);
        var (wasOpen, isOpen) = (IsOpen(before), IsOpen(after));
        var (wasClosed, isClosed) = (before?.BooleanSchema is false, after?.BooleanSchema is false);
        if (isClosed != wasClosed)
        {
            pair.ReportAt(
                isClosed ? ChangeKind.UnknownMembersForbidden : ChangeKind.UnknownMembersAllowed,
                "additionalProperties",
                isClosed ? "takes no members that are not named" : "may have members that are not named");
        }
        else if (wasOpen != isOpen)
        {
            pair.ReportAt(
                wasOpen ? ChangeKind.MapTyped : ChangeKind.MapUntyped,
                "additionalProperties",
                wasOpen ? "says what members that are not named look like" : "no longer says what members that are not named look like");
        }
        else if (before is not null && after is not null && !isOpen && !isClosed)
        {
            pair.Edges.Add(new("{}", pairs.Of(before, after, pair.Direction)));
        }
    }

    private static bool IsOpen(OpenApiSchema? rest) => rest is null or { BooleanSchema: true } || rest.Node is { Entries.Count: 0 };

    /// <summary>What a member is, for recognising it under another name: its facts, without words.</summary>
    private static string? Content(OpenApiProperty property) =>
        property.Schema.Node is { Entries.Count: > 0 } node ? CanonicalJson.Of(FactsOnly.OfSchema(node)) : null;
}
