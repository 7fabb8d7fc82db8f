using System.Globalization;
using System.Text.Json.Nodes;
using Venice.OpenApi.Conformance;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>Breaks instances, one keyword at a time.</summary>
internal static class Mutator
{
    private const int Longest = 20_000;
    private const int MostItems = 600;

    /// <summary>What is put in the place of a value, or the place's value changed.</summary>
    private delegate bool Change(JsonNode? old, out JsonNode? changed);

    public static IEnumerable<Mutation> Of(JsonNode? instance, IReadOnlyList<Site> sites)
    {
        foreach (var site in sites)
        {
            foreach (var source in site.Facets.Sources)
            {
                foreach (var (keyword, change) in Changes(source, site.Facets))
                {
                    if (Apply(instance, site.Path, change, out var mutated))
                    {
                        yield return new Mutation($"{source.Pointer} {keyword}", mutated);
                    }
                }
            }
        }
    }

    /// <summary>The keywords of a schema that can refuse values, as <see cref="Of"/> names them.</summary>
    public static IEnumerable<string> Constraints(OpenApiSchema schema) => Changes(schema, Facets.Of([schema], new Choices())).Select(change => $"{schema.Pointer} {change.Keyword}");

    private static IEnumerable<(string Keyword, Change Change)> Changes(OpenApiSchema source, Facets facets)
    {
        if (source.Types != OpenApiTypes.None && !(source.IsNullable && source.Types == OpenApiTypes.Null))
        {
            yield return ("type", Type(facets));
        }

        foreach (var change in Texts(source).Concat(Numbers(source)).Concat(Lists(source)).Concat(Objects(source)))
        {
            yield return change;
        }

        if (source.Enum is { Count: > 0 })
        {
            yield return ("enum", Other);
        }

        if (source.Const is not null)
        {
            yield return ("const", Other);
        }
    }

    private static IEnumerable<(string Keyword, Change Change)> Texts(OpenApiSchema source)
    {
        if (source.MinLength is > 0 and var fewest)
        {
            yield return ("minLength", Text(_ => new string('v', (int)Math.Min(fewest, Longest) - 1)));
        }

        if (source.MaxLength is < Longest and var most)
        {
            yield return ("maxLength", Text(old => old + new string('v', (int)most + 1)));
        }

        if (source.Pattern is { } pattern && new[] { "\u0001", "", "~ ~", "aaaa1", "A-" }.FirstOrDefault(text => !PatternSearch.Finds(pattern, text)) is { } wrong)
        {
            yield return ("pattern", Text(_ => wrong));
        }

        if (source.Format is not null)
        {
            yield return ("format", Text(static _ => "no such format"));
        }
    }

    private static IEnumerable<(string Keyword, Change Change)> Numbers(OpenApiSchema source)
    {
        foreach (var (keyword, bound, step) in new[]
        {
            ("minimum", source.Minimum, -1m), ("maximum", source.Maximum, 1m), ("exclusiveMinimum", source.ExclusiveMinimum, 0m), ("exclusiveMaximum", source.ExclusiveMaximum, 0m),
        })
        {
            // JavaScript's numbers end there: the judge could not tell
            if (bound is not null && decimal.TryParse(bound, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit) && Math.Abs(limit) < 9_007_199_254_740_990m)
            {
                yield return (keyword, Number(_ => limit + step));
            }
        }

        if (source.MultipleOf is not null && decimal.TryParse(source.MultipleOf, NumberStyles.Float, CultureInfo.InvariantCulture, out var unit) && unit is > 0 and not 1)
        {
            yield return ("multipleOf", Number(old => old + (unit / 2)));
        }
    }

    private static IEnumerable<(string Keyword, Change Change)> Lists(OpenApiSchema source)
    {
        if (source.MinItems is > 0 and var fewest)
        {
            yield return ("minItems", List(items => Shorten(items, (int)fewest - 1)));
        }

        if (source.MaxItems is < MostItems and var most)
        {
            yield return ("maxItems", List(items => Lengthen(items, (int)most + 1)));
        }

        if (source.UniqueItems)
        {
            yield return ("uniqueItems", List(static items => Lengthen(items, items.Count + 1)));
        }
    }

    private static IEnumerable<(string Keyword, Change Change)> Objects(OpenApiSchema source)
    {
        foreach (var name in source.Required)
        {
            yield return ($"required {name}", Object(members => members.Remove(name)));
        }

        if (source.MinProperties is > 0 and var fewest)
        {
            yield return ("minProperties", Object(members =>
            {
                while (members.Count >= fewest)
                {
                    members.Remove(members.Last().Key);
                }

                return true;
            }));
        }

        if (source.MaxProperties is < MostItems and var most)
        {
            yield return ("maxProperties", Object(members =>
            {
                for (var i = 0; members.Count <= most; i++)
                {
                    members["more" + i] = members.FirstOrDefault().Value?.DeepClone();
                }

                return true;
            }));
        }
    }

    private static Change Type(Facets facets) => (JsonNode? old, out JsonNode? changed) =>
    {
        changed = (facets.Types & OpenApiTypes.String) == 0 ? JsonValue.Create("text") : (facets.Types & OpenApiTypes.Object) == 0 ? new JsonObject { ["unexpected"] = true } : new JsonArray(true);
        return true;
    };

    private static bool Other(JsonNode? old, out JsonNode? changed)
    {
        changed = old is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String ? JsonValue.Create("no such value") : JsonValue.Create(987_654_321);
        return true;
    }

    private static Change Text(Func<string, string> change) => (JsonNode? old, out JsonNode? changed) =>
    {
        changed = old is JsonValue value && value.TryGetValue<string>(out var text) ? JsonValue.Create(change(text)) : null;
        return changed is not null;
    };

    private static Change Number(Func<decimal, decimal> change) => (JsonNode? old, out JsonNode? changed) =>
    {
        changed = old is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.Number && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? JsonNode.Parse(change(number).ToString(CultureInfo.InvariantCulture))
            : null;
        return changed is not null;
    };

    private static Change List(Func<JsonArray, bool> change) => (JsonNode? old, out JsonNode? changed) => (changed = old) is JsonArray items && change(items);

    private static Change Object(Func<JsonObject, bool> change) => (JsonNode? old, out JsonNode? changed) => (changed = old) is JsonObject members && change(members);

    private static bool Shorten(JsonArray items, int count)
    {
        while (items.Count > count)
        {
            items.RemoveAt(items.Count - 1);
        }

        return true;
    }

    private static bool Lengthen(JsonArray items, int count)
    {
        while (items.Count > 0 && items.Count < count)
        {
            items.Add(items[0]?.DeepClone());
        }

        return items.Count >= count;
    }

    private static bool Apply(JsonNode? instance, IReadOnlyList<object> path, Change change, out JsonNode? mutated)
    {
        mutated = instance?.DeepClone();
        if (path.Count == 0)
        {
            return change(mutated, out mutated);
        }

        var parent = mutated;
        foreach (var step in path.Take(path.Count - 1))
        {
            parent = Child(parent, step);
        }

        if (!change(Child(parent, path[^1]), out var changed))
        {
            return false;
        }

        switch (parent)
        {
            case JsonObject members when path[^1] is string name && members.ContainsKey(name):
                members[name] = changed?.Parent is null ? changed : changed.DeepClone();
                return true;
            case JsonArray items when path[^1] is int index && index < items.Count:
                items[index] = changed?.Parent is null ? changed : changed.DeepClone();
                return true;
            default:
                return false;
        }
    }

    private static JsonNode? Child(JsonNode? parent, object step) => (parent, step) switch
    {
        (JsonObject members, string name) => members[name],
        (JsonArray items, int index) when index < items.Count => items[index],
        _ => null,
    };
}
