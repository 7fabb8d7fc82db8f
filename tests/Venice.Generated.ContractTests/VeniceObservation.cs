using System.Reflection;
using Venice.Contracts;
using Venice.OpenApi;
using Venice.OpenApi.Validation;

namespace Venice.Generated.ContractTests;

/// <summary>What the public client makes of an answer: an exception, or a value with what the answer lacked or got wrong.</summary>
internal sealed record VeniceObservation(Exception? Exception, IReadOnlyList<Violation> Violations, ReadOnlyMemory<byte> Picture, ImageFormat? Format)
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9/api/v1/");

    /// <param name="interaction">What is called, and with what.</param>
    /// <param name="answer">What every request is answered with.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<VeniceObservation> OfAsync(ContractInteraction interaction, ProviderAnswer answer, CancellationToken cancellationToken)
    {
        using var handler = new Answering(answer);
        using var venice = VeniceDriver.Client(interaction, Nowhere, handler);
        try
        {
            return await CallAsync(venice, interaction, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new(exception, exception is VeniceApiException known ? known.ContractViolations : [], default, null);
        }
    }

    /// <summary>What was noticed, in one line; <see langword="null"/> when nothing was.</summary>
    public string? Noticed => Exception is VeniceApiException known
        ? $"{known.GetType().Name} {known.Failure} {(int?)known.StatusCode} {known.Code} {known.ServiceMessage} {TypeOf(known.InnerException)}{string.Concat(Violations.Select(static one => $" [{one}]"))}"
        : Exception is not null ? Exception.GetType().Name : Violations.Count > 0 ? string.Join(' ', Violations) : null;

    /// <summary>Whether the operation's typed error came with it.</summary>
    private static string? TypeOf(Exception? cause) => cause?.GetType() is { IsGenericType: true } type ? type.GenericTypeArguments[0].Name : cause?.GetType().Name;

    private static async Task<VeniceObservation> CallAsync(VeniceClient venice, ContractInteraction interaction, CancellationToken cancellationToken) => interaction.Operation switch
    {
        "generateImage" when interaction.Answer.MediaType != "application/json" => await PictureAsync(venice.Images.GenerateBinaryAsync(VeniceDriver.Read<GenerateImageRequest>(interaction), cancellationToken)),
        "generateImage" => await PicturesAsync(venice.Images.GenerateAsync(VeniceDriver.Read<GenerateImageRequest>(interaction), cancellationToken)),
        "simpleGenerateImage" => await PicturesAsync(venice.Images.CreateAsync(VeniceDriver.Read<SimpleGenerateImageRequest>(interaction), cancellationToken)),
        "upscaleImage" => await PictureAsync(venice.Images.UpscaleAsync(VeniceDriver.Upscale(interaction), cancellationToken)),
        "editImage" => await PictureAsync(venice.Images.EditAsync(VeniceDriver.Edit(interaction), cancellationToken)),
        "multiEditImage" => await PictureAsync(venice.Images.MultiEditAsync(VeniceDriver.MultiEdit(interaction), cancellationToken)),
        "backgroundRemoveImage" => await PictureAsync(venice.Images.RemoveBackgroundAsync(VeniceDriver.RemoveBackground(interaction), cancellationToken)),
        "listImageStyles" => Value(await venice.Api.Image.ListImageStylesAsync(cancellationToken)),
        "listModels" => Value(await venice.Api.Models.ListModelsAsync(new() { Type = ModelTypeFilter.Image }, cancellationToken)),
        "listModelTraits" => Value(await venice.Api.Models.ListModelTraitsAsync(new() { Type = ModelType.Image }, cancellationToken)),
        "listModelCompatibilityMapping" => Value(await venice.Api.Models.ListModelCompatibilityMappingAsync(new() { Type = ModelType.Image }, cancellationToken)),
        "getApiKeyRateLimits" => Value(await venice.Api.ApiKeys.GetApiKeyRateLimitsAsync(cancellationToken)),
        "getX402Balance" => Value(await venice.Api.X402.GetX402BalanceAsync(new() { WalletAddress = VeniceDriver.Text(interaction, "walletAddress")! }, cancellationToken)),
        "getX402Transactions" => Value(await venice.Api.X402.GetX402TransactionsAsync(VeniceDriver.Transactions(interaction), cancellationToken)),
        "topUpX402Balance" => Value(await venice.Api.X402.TopUpX402BalanceAsync(new() { PaymentSignature = VeniceDriver.Text(interaction, "PAYMENT-SIGNATURE") }, cancellationToken)),
        _ => throw new InvalidOperationException($"The document has an operation that nothing here calls: {interaction.Operation}."),
    };

    private static VeniceObservation Value<T, THeaders>(ApiResponse<T, THeaders> response)
        where THeaders : class
    {
        ReadAll(response.Headers);
        return new(null, response.ContractViolations, default, null);
    }

    private static async Task<VeniceObservation> PicturesAsync(Task<GeneratedImages> call)
    {
        var images = await call;
        ReadAll(images.Details);
        return new(null, images.ContractViolations, images.Count > 0 ? images[0].Bytes : default, images.Count > 0 ? images[0].Format : default(ImageFormat?));
    }

    private static async Task<VeniceObservation> PictureAsync(Task<ImageDownload> call)
    {
        await using var download = await call;
        ReadAll(download.Details);
        var image = await download.ReadAsync();
        return new(null, [], image.Bytes, image.Format);
    }

    /// <summary>Headers are read when they are asked for: an unreadable one must not throw then.</summary>
    private static void ReadAll(object headers)
    {
        foreach (var property in headers.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.GetIndexParameters().Length == 0))
        {
            _ = property.GetValue(headers);
        }
    }

    private sealed class Answering(ProviderAnswer answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer.ToResponse(request));
    }
}
