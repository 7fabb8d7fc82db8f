using System.Text.Json.Nodes;
using Venice.OpenApi.Document;
using Venice.Sandbox.Catalogue;

namespace Venice.Sandbox.Judging;

/// <summary>
/// A length in the document that the model's own limit replaces: fifteen of the vendor's image models take longer prompts than the schema allows,
/// others only shorter ones. The operations hold the prompt against the model.
/// </summary>
internal sealed class ModelLimit(ModelCatalogue catalogue)
{
    public bool Replaces(OpenApiOperation operation, Finding finding, JsonNode? body) =>
        finding is { Keyword: "maxLength", Path: ["prompt" or "negative_prompt"] }
        && operation.Path is "/image/generate" or "/image/edit" or "/image/multi-edit"
        && body is JsonObject fields
        && (fields["model"] ?? fields["modelId"]) is JsonValue name
        && name.TryGetValue(out string? model)
        && (catalogue.Find(model, "image") ?? catalogue.Find(model, "inpaint")) is { PromptCharacterLimit: not null };
}
