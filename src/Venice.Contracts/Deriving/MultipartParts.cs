using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.Contracts.Deriving;

/// <summary>The fields of an object as parts of a multipart body.</summary>
internal static class MultipartParts
{
    public static IReadOnlyList<PactPart> Of(OpenApiMediaType body, JsonObject members)
    {
        var flat = FlatSchema.Of(body.Schema!, static all => all[0]);
        return [.. members.SelectMany(member => Of(body, member, flat.Properties.First(property => property.Name == member.Key).Schema))];
    }

    private static IEnumerable<PactPart> Of(OpenApiMediaType body, KeyValuePair<string, JsonNode?> member, OpenApiSchema schema)
    {
        var type = body.Encodings.FirstOrDefault(encoding => encoding.Property == member.Key)?.ContentType?.Split(',')[0].Trim();
        var flat = FlatSchema.Of(schema, static all => all[0]);
        var isList = member.Value is JsonArray && flat.Items is not null;
        if (IsFile(isList ? flat.Items! : schema))
        {
            type = SampleBytes.Concrete(type ?? "image/png");
            yield return new(member.Key, SampleBytes.Of(type), type, SampleBytes.FileName(type));
        }
        else if (isList && member.Value is JsonArray items && items.All(static item => item is JsonValue))
        {
            foreach (var item in items)
            {
                yield return new(member.Key, Encoding.UTF8.GetBytes(TextOf(item)), type);
            }
        }
        else
        {
            yield return new(member.Key, Encoding.UTF8.GetBytes(TextOf(member.Value)), type);
        }
    }

    /// <summary>What is said to be one, and what has the format of one; also as one of several alternatives, since only an upload can be more than a text here.</summary>
    private static bool IsFile(OpenApiSchema schema) =>
        IsMarked(schema.Resolved) || FlatSchema.Alternatives(schema.Resolved).Any(static member => IsMarked(member.Resolved));

    private static bool IsMarked(OpenApiSchema schema) =>
        schema.Format == "binary" || schema.Extension("x-file-input") is SpecScalar { IsTrue: true } || (schema.ContentMediaType is not null && schema.ContentEncoding is null && schema.ContentSchema is null);

    private static string TextOf(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value?.ToJsonString() ?? "";
}
