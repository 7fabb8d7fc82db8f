using System.Text.Json.Nodes;

namespace Venice.Generated.Tests.Models;

/// <summary>The vendor's models of August 2026, from the shared data.</summary>
internal static class PublishedModels
{
    public static JsonArray Read() => JsonNode.Parse(SharedData.Read("venice", "image-models-20260820.json"))!.AsArray();

    /// <summary>The models as the SDK reads them off the wire.</summary>
    public static async Task<List<ImageModel>> LoadAsync()
    {
        using var server = new CatalogueServer { Models = Read() };
        using var venice = new VeniceClient("key", new VeniceClientOptions { HttpMessageHandler = server });
        var models = new List<ImageModel>();
        foreach (var type in new[] { ModelType.Image, ModelType.Inpaint, ModelType.Upscale })
        {
            models.AddRange(await venice.Models.GetCatalogueAsync(type, TestContext.Current.CancellationToken));
        }

        return models;
    }
}
