using System.Net;
using Refit;
using Venice.OpenApi;
using Venice.Sandbox;

namespace Venice.Generated.Refit.Tests;

/// <summary>All operations by means of the real Refit, against the sandbox.</summary>
public sealed class SandboxTests : IAsyncLifetime
{
    private const string Model = "z-image-turbo";
    private const string Wallet = "0x0000000000000000000000000000000000000001";

    private static readonly byte[] PngStart = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    private SandboxProvider? _sandbox;

    public async ValueTask InitializeAsync() => _sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await _sandbox!.DisposeAsync();

    [Fact]
    public async Task GenerateImage_AsJson_GivesPictures()
    {
        var answer = await For<IVeniceImageRefitApi>().GenerateImageAsync(Generate, cancellationToken: Ct);

        Assert.NotEmpty(Assert.Single(answer.Images).ToArray());
    }

    [Fact]
    public async Task GenerateImage_AsBytes_GivesAPictureAndItsHeaders()
    {
        var images = For<IVeniceImageRefitApi>();

        await using var picture = await images.GenerateImageBinaryAsync(Generate, cancellationToken: Ct);
        using var answer = await images.GenerateImageBinaryResponseAsync(Generate, cancellationToken: Ct);

        Assert.Equal(PngStart, await StartOf(picture));
        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task SimpleGenerateImage_GivesPictures()
    {
        var answer = await For<IVeniceImageRefitApi>().SimpleGenerateImageAsync(new() { Prompt = "A lagoon at dawn", Size = ImageSize.Square512 }, cancellationToken: Ct);

        Assert.Single(answer.Data);
    }

    [Fact]
    public async Task ListImageStyles_WithoutAKey_ListsThem() =>
        Assert.NotEmpty((await RestService.For<IVeniceImageRefitApi>(Host).ListImageStylesAsync(cancellationToken: Ct)).Data);

    [Fact]
    public async Task UpscaleImage_OfAStreamPart_GivesAPicture()
    {
        await using var picture = await For<IVeniceImageRefitApi>().UpscaleImageUploadAsync(new StreamPart(await PictureAsync(), "canal.png", "image/png"), scale: 2, cancellationToken: Ct);

        Assert.Equal(PngStart, await StartOf(picture));
    }

    [Fact]
    public async Task EditImage_OfAFileInJson_GivesAPicture()
    {
        var base64 = Convert.ToBase64String((await PictureAsync()).ToArray());

        await using var picture = await For<IVeniceImageRefitApi>().EditImageAsync(
            new() { Image = FileInput.FromText(base64), Prompt = "Make it evening", Model = "firered-image-edit" }, cancellationToken: Ct);

        Assert.NotEmpty(await StartOf(picture));
    }

    [Fact]
    public async Task MultiEditImage_OfStreamParts_GivesAPicture()
    {
        await using var picture = await For<IVeniceImageRefitApi>().MultiEditImageAsync(
            new() { Images = [FileInput.FromStream(await PictureAsync()), FileInput.FromStream(await PictureAsync())], Prompt = "Put one into the other" }, cancellationToken: Ct);

        Assert.NotEmpty(await StartOf(picture));
    }

    [Fact]
    public async Task BackgroundRemoveImage_OfAStreamPart_GivesAPicture()
    {
        await using var picture = await For<IVeniceImageRefitApi>().BackgroundRemoveImageUploadAsync(new StreamPart(await PictureAsync(), "canal.png"), cancellationToken: Ct);

        Assert.Equal(PngStart, await StartOf(picture));
    }

    [Fact]
    public async Task Models_TraitsAndMapping_AreListed()
    {
        var models = For<IVeniceModelsRefitApi>();

        Assert.NotEmpty((await models.ListModelsAsync(new() { Type = ModelTypeFilter.All }, cancellationToken: Ct)).Data);
        Assert.NotEmpty((await models.ListModelTraitsAsync(cancellationToken: Ct)).Data);
        Assert.NotEmpty((await models.ListModelCompatibilityMappingAsync(cancellationToken: Ct)).Data);
    }

    [Fact]
    public async Task RateLimits_AreTold() => Assert.NotEmpty((await For<IVeniceApiKeysRefitApi>().GetApiKeyRateLimitsAsync(cancellationToken: Ct)).Data.RateLimits);

    [Fact]
    public async Task Wallets_WithoutASignature_AreRefusedByRefitsException()
    {
        var wallets = For<IVeniceX402RefitApi>();

        await RefusedAsync(wallets.GetX402BalanceAsync(new() { WalletAddress = Wallet }, cancellationToken: Ct));
        await RefusedAsync(wallets.GetX402TransactionsAsync(new() { WalletAddress = Wallet }, cancellationToken: Ct));
        await RefusedAsync(wallets.TopUpX402BalanceAsync(new() { PaymentSignature = "bm90aGluZw==" }, cancellationToken: Ct));
    }

    [Fact]
    public async Task WrongRequest_IsRefitsExceptionWithTheServicesError()
    {
        var error = await Assert.ThrowsAsync<global::Refit.ApiException>(() => For<IVeniceImageRefitApi>().GenerateImageAsync(Generate with { Width = 5000 }, cancellationToken: Ct));

        Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
        Assert.NotEmpty((await error.GetContentAsAsync<DetailedError>())!.Error);
    }

    [Fact]
    public async Task ForGenerated_OverAClientWithItsOwnKey_Finds()
    {
        using var http = new HttpClient { BaseAddress = _sandbox!.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "test-key");

        var limits = await RestService.ForGenerated<IVeniceApiKeysRefitApi>(http, new RefitSettings()).GetApiKeyRateLimitsAsync(cancellationToken: Ct);

        Assert.NotNull(limits.Data);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static GenerateImageRequest Generate => new() { Model = Model, Prompt = "A gondola passing under a bridge", Width = 320, Height = 256, Format = ImageFormat.Png };

    private string Host => _sandbox!.BaseAddress.ToString();

    private T For<T>() => RestService.For<T>(Host, new RefitSettings { AuthorizationHeaderValueGetter = static (_, _) => new("test-key") });

    private async Task<MemoryStream> PictureAsync()
    {
        await using var picture = await For<IVeniceImageRefitApi>().GenerateImageBinaryAsync(Generate, cancellationToken: Ct);
        var copy = new MemoryStream();
        await picture.CopyToAsync(copy, Ct);
        copy.Position = 0;
        return copy;
    }

    private static async Task<byte[]> StartOf(Stream picture)
    {
        var start = new byte[PngStart.Length];
        await picture.ReadExactlyAsync(start, Ct);
        return start;
    }

    private static async Task RefusedAsync<T>(Task<T> call) => Assert.InRange((int)(await Assert.ThrowsAsync<global::Refit.ApiException>(() => call)).StatusCode, 400, 499);
}
