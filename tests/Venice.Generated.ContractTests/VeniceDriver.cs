using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.Cli.Contracts;
using Venice.Contracts;
using Venice.OpenApi;

namespace Venice.Generated.ContractTests;

/// <summary>Calls the public client with the values of a derived interaction, and looks at what it makes of the answer.</summary>
internal static class VeniceDriver
{
    public static async Task DriveAsync(ContractInteraction interaction, Uri address, CancellationToken cancellationToken)
    {
        using var venice = Client(interaction, address);
        if (interaction.Answer.Status < 400)
        {
            await CallAsync(venice, interaction, cancellationToken);
            return;
        }

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => CallAsync(venice, interaction, cancellationToken));
        Assert.Equal(interaction.Answer.Status, (int?)exception.StatusCode);
        Assert.Empty(exception.ContractViolations);
        Assert.Equal((string?)interaction.Answer.Json?["error"], exception.ServiceMessage ?? exception.Code);
    }

    internal static VeniceClient Client(ContractInteraction interaction, Uri address, HttpMessageHandler? handler = null)
    {
        // one request an interaction: what is repeated is the fault table's subject
        var options = new VeniceClientOptions { BaseAddress = address, HttpMessageHandler = handler, Retry = { MaxRetries = 0 } };
        if (interaction.Security.Contains("siwx"))
        {
            options.Wallet = SandboxWallet.Signer;
            return new(options);
        }

        return interaction.Security.Count == 0 ? new(options) : new("test-key", options);
    }

    private static Task CallAsync(VeniceClient venice, ContractInteraction interaction, CancellationToken cancellationToken) => interaction.Operation switch
    {
        "generateImage" when interaction.Answer.MediaType != "application/json" => PictureAsync(interaction, venice.Images.GenerateBinaryAsync(Read<GenerateImageRequest>(interaction), cancellationToken)),
        "generateImage" => PicturesAsync(venice.Images.GenerateAsync(Read<GenerateImageRequest>(interaction), cancellationToken)),
        "simpleGenerateImage" => PicturesAsync(venice.Images.CreateAsync(Read<SimpleGenerateImageRequest>(interaction), cancellationToken)),
        "listImageStyles" => ListAsync(venice.Images.ListStylesAsync(cancellationToken)),
        "upscaleImage" => PictureAsync(interaction, venice.Images.UpscaleAsync(Upscale(interaction), cancellationToken)),
        "editImage" => PictureAsync(interaction, venice.Images.EditAsync(Edit(interaction), cancellationToken)),
        "multiEditImage" => PictureAsync(interaction, venice.Images.MultiEditAsync(MultiEdit(interaction), cancellationToken)),
        "backgroundRemoveImage" => PictureAsync(interaction, venice.Images.RemoveBackgroundAsync(RemoveBackground(interaction), cancellationToken)),
        "listModels" => ListAsync(venice.Models.ListAsync(Text(interaction, "type") is { } type ? new ModelTypeFilter(type) : default(ModelTypeFilter?), cancellationToken)),
        "listModelTraits" => NamesAsync(venice.Models.GetTraitsAsync(Text(interaction, "type") is { } type ? new ModelType(type) : default(ModelType?), cancellationToken)),
        "listModelCompatibilityMapping" => NamesAsync(venice.Models.GetCompatibilityMappingAsync(Text(interaction, "type") is { } type ? new ModelType(type) : default(ModelType?), cancellationToken)),
        "getApiKeyRateLimits" => LimitsAsync(venice.Account.GetRateLimitsAsync(cancellationToken)),
        "getX402Balance" => venice.Api.X402.GetX402BalanceAsync(new() { WalletAddress = Text(interaction, "walletAddress")! }, cancellationToken),
        "getX402Transactions" => venice.Api.X402.GetX402TransactionsAsync(Transactions(interaction), cancellationToken),
        "topUpX402Balance" => venice.Api.X402.TopUpX402BalanceAsync(new() { PaymentSignature = Text(interaction, "PAYMENT-SIGNATURE") }, cancellationToken),
        _ => throw new InvalidOperationException($"The document has an operation that nothing here calls: {interaction.Operation}."),
    };

    private static async Task PicturesAsync(Task<GeneratedImages> call)
    {
        var images = await call;
        Assert.Empty(images.ContractViolations);
        Assert.Equal((ImageFormat.Png, 256), (Assert.Single(images).Format, images[0].Width));
    }

    private static async Task PictureAsync(ContractInteraction interaction, Task<ImageDownload> call)
    {
        await using var download = await call;
        var image = await download.ReadAsync();
        Assert.Equal(interaction.Answer.Bytes, image.Bytes.ToArray());
        Assert.Equal(interaction.Answer.MediaType, $"image/{image.Format}");
    }

    private static async Task ListAsync<T>(Task<VeniceList<T>> call)
    {
        var told = await call;
        Assert.NotEmpty(told);
        Assert.Empty(told.ContractViolations);
    }

    private static async Task NamesAsync(Task<ModelMapping> call)
    {
        var told = await call;
        Assert.NotEmpty(told);
        Assert.Empty(told.ContractViolations);
    }

    private static async Task LimitsAsync(Task<ApiKeyLimits> call) => Assert.Empty((await call).ContractViolations);

    internal static UpscaleImageRequest Upscale(ContractInteraction interaction) =>
        File(interaction, "image") is { } file ? Read<UpscaleImageRequest>(interaction) with { Image = file } : Read<UpscaleImageRequest>(interaction);

    internal static EditImageRequest Edit(ContractInteraction interaction) =>
        File(interaction, "image") is { } file ? Read<EditImageRequest>(interaction) with { Image = file } : Read<EditImageRequest>(interaction);

    internal static MultiEditImageRequest MultiEdit(ContractInteraction interaction) =>
        File(interaction, "images") is { } file ? Read<MultiEditImageRequest>(interaction) with { Images = [file] } : Read<MultiEditImageRequest>(interaction);

    internal static BackgroundRemoveImageRequest RemoveBackground(ContractInteraction interaction) =>
        File(interaction, "image") is { } file ? Read<BackgroundRemoveImageRequest>(interaction) with { Image = file } : Read<BackgroundRemoveImageRequest>(interaction);

    internal static GetX402TransactionsRequest Transactions(ContractInteraction interaction) => new()
    {
        WalletAddress = Text(interaction, "walletAddress")!,
        Limit = (int?)(long?)interaction.Request.Parameters["limit"],
        Offset = (int?)(long?)interaction.Request.Parameters["offset"],
    };

    internal static string? Text(ContractInteraction interaction, string parameter) => (string?)interaction.Request.Parameters.GetValueOrDefault(parameter);

    private static FileInput? File(ContractInteraction interaction, string name) =>
        interaction.Request.Parts.FirstOrDefault(part => part.Name == name && part.FileName is not null) is { } part ? FileInput.FromBytes(part.Content, part.FileName, part.ContentType) : null;

    internal static T Read<T>(ContractInteraction interaction)
    {
        Assert.IsAssignableFrom<JsonNode>(interaction.Request.Json);
        return interaction.Request.Json.Deserialize<T>()!;
    }
}
