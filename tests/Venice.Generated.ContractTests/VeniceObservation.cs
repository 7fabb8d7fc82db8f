using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.Contracts;
using Venice.OpenApi;
using Venice.OpenApi.Validation;

namespace Venice.Generated.ContractTests;

/// <summary>What the public client makes of an answer: an exception, or a value with what the answer lacked or got wrong.</summary>
/// <param name="Exception">What was thrown.</param>
/// <param name="Violations">What the result, or the exception, says that the answer lacked or got wrong.</param>
/// <param name="Seen">Everything that was handed over, as JSON: value, headers, pictures, and of an exception what it tells.</param>
/// <param name="Picture">The first picture.</param>
internal sealed record VeniceObservation(Exception? Exception, IReadOnlyList<Violation> Violations, JsonObject Seen, GeneratedImage? Picture = null)
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9/api/v1/");

    /// <summary>What every exception has, and what came over the wire as it is.</summary>
    private static readonly string[] Untold =
        [nameof(System.Exception.StackTrace), nameof(System.Exception.TargetSite), nameof(System.Exception.Source), nameof(System.Exception.HResult), nameof(System.Exception.InnerException), nameof(System.Exception.Data), nameof(VeniceApiException.RawBody)];

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
        catch (VeniceApiException exception)
        {
            var seen = new JsonObject { ["tells"] = ReadAll(exception), ["value"] = exception.ContractViolations.Count > 0 ? null : ErrorOf(exception) };
            return new(exception, exception.ContractViolations, seen);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new(exception, [], []);
        }
    }

    /// <summary>
    /// What was noticed, in one line; <see langword="null"/> when nothing was. The words of an error are not in it: that they are others, or absent, says to nobody that
    /// the answer was wrong.
    /// </summary>
    public string? Noticed => Exception is VeniceApiException known
        ? $"{known.Failure} {(int?)known.StatusCode} {TypeOf(known)}{string.Concat(Violations.Select(static one => $" [{one}]"))}"
        : Exception is not null ? Exception.GetType().Name : Violations.Count > 0 ? string.Join(' ', Violations) : null;

    /// <summary>Whether the operation's typed error came with it, and which of its cases.</summary>
    private static string? TypeOf(VeniceApiException exception) => exception.InnerException?.GetType() is { IsGenericType: true } type
        ? $"{type.GenericTypeArguments[0].Name} {PropertyOf(PropertyOf(exception.InnerException, "Error"), "Kind")}".TrimEnd()
        : exception.InnerException?.GetType().Name;

    private static JsonNode? ErrorOf(VeniceApiException exception) => PropertyOf(exception.InnerException, "Error") is { } error ? JsonSerializer.SerializeToNode(error, error.GetType()) : null;

    private static object? PropertyOf(object? value, string name) => value?.GetType().GetProperty(name)?.GetValue(value);

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
        where THeaders : class =>
        new(null, response.ContractViolations, new() { ["tells"] = ReadAll(response.Headers), ["value"] = response.ContractViolations.Count > 0 ? null : JsonSerializer.SerializeToNode(response.Value) });

    private static async Task<VeniceObservation> PicturesAsync(Task<GeneratedImages> call)
    {
        var images = await call;
        var value = new JsonObject { ["id"] = images.Id, ["timing"] = JsonSerializer.SerializeToNode(images.Timing), ["request"] = JsonSerializer.SerializeToNode(images.RequestEcho), ["pictures"] = new JsonArray([.. images.Select(Of)]) };
        return new(null, images.ContractViolations, new() { ["tells"] = ReadAll(images.Details), ["value"] = value }, images.FirstOrDefault());
    }

    private static async Task<VeniceObservation> PictureAsync(Task<ImageDownload> call)
    {
        await using var download = await call;
        var tells = ReadAll(download.Details);
        var image = await download.ReadAsync();
        return new(null, [], new() { ["tells"] = tells, ["value"] = Of(image) }, image);
    }

    private static JsonNode Of(GeneratedImage image) =>
        new JsonObject { ["format"] = image.Format.ToString(), ["bytes"] = Convert.ToBase64String(image.Bytes.Span), ["address"] = image.Address?.ToString() };

    /// <summary>Headers are read when they are asked for: an unreadable one must not throw then.</summary>
    private static JsonObject ReadAll(object told) => new(told.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(static property => property.GetIndexParameters().Length == 0 && property.PropertyType != typeof(ApiHeaders) && !Untold.Contains(property.Name))
        .Select(property => KeyValuePair.Create(property.Name, (JsonNode?)Convert.ToString(property.GetValue(told), CultureInfo.InvariantCulture))));

    private sealed class Answering(ProviderAnswer answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer.ToResponse(request));
    }
}
