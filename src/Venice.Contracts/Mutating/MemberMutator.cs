using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.Contracts.Deriving;
using Venice.OpenApi.Document;

namespace Venice.Contracts.Mutating;

/// <summary>Spoils a JSON body, one member at a time.</summary>
internal sealed class MemberMutator(ContractInteraction interaction, ProviderAnswer answer, JsonNode body)
{
    private static readonly JsonNode?[] Kinds = [7, "text", true, null, new JsonArray(), new JsonObject()];
    private const string Unknown = "a_member_of_tomorrow";

    /// <param name="known">Places that were spoiled already; the new ones are added.</param>
    public IEnumerable<AnswerMutant> Mutate(HashSet<string> known)
    {
        if (known.Add("") && body is JsonObject)
        {
            yield return Extra("", []);
        }

        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, path) in MemberPlaces.Of(body).ToList())
        {
            var parent = name[..name.LastIndexOf('/')];
            if (open.Contains(parent) || IsOpen(path))
            {
                open.Add(name);
            }

            if (open.Contains(parent) || !known.Add(name))
            {
                continue; // nothing is declared there, or it was spoiled already
            }

            foreach (var mutant in Of(name, path))
            {
                yield return mutant;
            }
        }
    }

    private IEnumerable<AnswerMutant> Of(string name, IReadOnlyList<object> path)
    {
        var value = MemberPlaces.Find(body, path);
        var isMember = path[^1] is string;
        yield return New(MutationOperator.Drop, name, path, "is left out", Remove, isMember ? ToleranceRules.OptionalMember : ToleranceRules.ShorterList);
        if (isMember)
        {
            yield return New(MutationOperator.Rename, name, path, "has another name", Rename, ToleranceRules.OptionalMember);
        }

        var other = Other(value);
        yield return New(MutationOperator.Retype, name, path, $"is {KindOf(other)}", (parent, step) => Set(parent, step, other), ToleranceRules.OpenValue);
        if (value is not null)
        {
            yield return New(MutationOperator.Null, name, path, "is null", static (parent, step) => Set(parent, step, null), ToleranceRules.Nullable);
        }

        if (value is JsonObject)
        {
            yield return Extra(name, path);
        }

        if (value is JsonValue text && text.GetValueKind() == JsonValueKind.String && Pictures.OtherThan((string)text!) is { } picture)
        {
            yield return New(MutationOperator.ImageFormat, name, path, "is a picture of another format", (parent, step) => Set(parent, step, picture), ToleranceRules.PictureInText);
        }
    }

    /// <summary>A member that the document does not know: it may allow such, or only some (in a map), or none.</summary>
    private AnswerMutant Extra(string name, IReadOnlyList<object> path)
    {
        var unknown = Fresh((JsonObject)MemberPlaces.Find(body, path)!, Unknown);
        void Add(JsonNode copy) => ((JsonObject)MemberPlaces.Find(copy, path)!)[unknown] = true;
        return new(
            interaction,
            answer,
            MutationOperator.Extra,
            name.Length == 0 ? "/" : name,
            "has a member more",
            () => Written(Add),
            () => IsAllowed(Add) ? ToleranceRules.ExtraMember : null)
        {
            Undemanded = !MemberPlaces.IsDemanded(interaction.Answer.MatchedJson, path) ? ToleranceRules.NotDemanded
                : MemberPlaces.HoldsUnnamed(interaction.Answer.MatchedJson, path) ? null
                : ToleranceRules.MoreMembers,
        };
    }

    private AnswerMutant New(MutationOperator @operator, string name, IReadOnlyList<object> path, string change, Action<JsonNode, object> apply, string rule)
    {
        void Apply(JsonNode copy) => apply(MemberPlaces.Find(copy, path.Take(path.Count - 1))!, path[^1]);
        return new(interaction, answer, @operator, name, change, () => Written(Apply), () => IsAllowed(Apply) ? rule : null)
        {
            Undemanded = MemberPlaces.IsDemanded(interaction.Answer.MatchedJson, path) ? null : ToleranceRules.NotDemanded,
        };
    }

    private ProviderAnswer Written(Action<JsonNode> apply)
    {
        var copy = body.DeepClone();
        apply(copy);
        return answer.With(body: Encoding.UTF8.GetBytes(copy.ToJsonString()));
    }

    /// <summary>Whether the document allows it in this answer: where that is one alternative of several, another one's leave is none.</summary>
    private bool IsAllowed(Action<JsonNode> apply)
    {
        var copy = body.DeepClone();
        apply(copy);
        return Allows(interaction.Answer.Schema, copy) && Allows(interaction.Answer.Chosen, copy);
    }

    private static bool Allows(OpenApiSchema? schema, JsonNode value) => schema is null || SpecJson.Objection(schema, value, isRequest: false) is null;

    /// <summary>Whether the document says nothing of a place: what lies below it is nobody's member.</summary>
    private bool IsOpen(IReadOnlyList<object> path) => interaction.Answer.Schema is not null && Array.TrueForAll(
        Kinds,
        kind => IsAllowed(copy => Set(MemberPlaces.Find(copy, path.Take(path.Count - 1))!, path[^1], kind)));

    private static void Remove(JsonNode parent, object step)
    {
        if (step is string name)
        {
            ((JsonObject)parent).Remove(name);
        }
        else
        {
            ((JsonArray)parent).RemoveAt((int)step);
        }
    }

    private static void Rename(JsonNode parent, object step)
    {
        var members = (JsonObject)parent;
        var value = members[(string)step]?.DeepClone();
        members.Remove((string)step);
        members[Fresh(members, "renamed_" + (string)step)] = value;
    }

    /// <summary>A name that the members do not have: else the mutant would be another one, or none.</summary>
    private static string Fresh(JsonObject members, string name) => members.ContainsKey(name) ? Fresh(members, name + "_") : name;

    private static void Set(JsonNode parent, object step, JsonNode? value)
    {
        if (step is string name)
        {
            ((JsonObject)parent)[name] = value?.DeepClone();
        }
        else
        {
            ((JsonArray)parent)[(int)step] = value?.DeepClone();
        }
    }

    /// <summary>Another type, as near to the value as drift usually is.</summary>
    private static JsonNode Other(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => 7,
        JsonValueKind.Number => value.ToJsonString(),
        JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
        JsonValueKind.Object => new JsonArray(),
        JsonValueKind.Array => new JsonObject { ["0"] = ((JsonArray)value).FirstOrDefault()?.DeepClone() },
        _ => new JsonObject { ["value"] = 7 },
    };

    private static string KindOf(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Array => "a list",
        var kind => "an " + kind.ToString().ToLower(CultureInfo.InvariantCulture),
    };
}
