using System.Net;
using Venice.OpenApi;

namespace Venice.Generated.Tests.Operations;

/// <summary>What the service refuses becomes the exception that says so.</summary>
public sealed class ErrorTests(SandboxFixture sandbox)
{
    [Theory]
    [InlineData("400", false)]
    [InlineData("401", false)]
    [InlineData("404", false)]
    [InlineData("410", false)]
    [InlineData("415", false)]
    [InlineData("422", false)]
    [InlineData("500", false)]
    [InlineData("503", false)]
    [InlineData("408", true)]
    [InlineData("502", true)]
    [InlineData("504", true)]
    public async Task Generate_Refused_SaysWithWhatAndWhetherItMayBeCharged(string status, bool mayHaveBeenCharged)
    {
        using var venice = sandbox.CreateClient(status);

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));

        Assert.Equal(status, ((int)exception.StatusCode!).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(mayHaveBeenCharged, exception.MayHaveBeenCharged);
        Assert.Equal("generateImage", exception.OperationId);
        Assert.Contains(status, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_RefusedWithDetails_NamesTheFields()
    {
        using var venice = sandbox.CreateClient("400");

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));

        Assert.Equal(["width", "style_references.0.image"], exception.InvalidFields.Select(static field => field.Path));
        Assert.IsType<ApiException<DetailedError>>(exception.InnerException);
    }

    [Fact]
    public async Task Generate_WithoutFunds_AsksForPayment()
    {
        using var venice = sandbox.CreateClient("402");

        var exception = await Assert.ThrowsAsync<VenicePaymentRequiredException>(() => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));

        Assert.NotNull(exception.Error?.StandardError);
        Assert.Null(exception.TopUp);
        Assert.False(exception.MayHaveBeenCharged);
    }

    [Fact]
    public async Task Generate_WithAnEmptyWallet_TellsHowToTopUp()
    {
        using var venice = sandbox.CreateWalletClient("402-wallet");

        var exception = await Assert.ThrowsAsync<VenicePaymentRequiredException>(() => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));

        Assert.Equal(5m, exception.TopUp?.MinimumUsd);
        Assert.NotEmpty(exception.TopUp!.Instructions);
    }

    [Fact]
    public async Task Generate_WithNeitherKeyNorWallet_TellsTheWaysToPay()
    {
        using var venice = new VeniceClient(new VeniceClientOptions { BaseAddress = sandbox.Address });

        var exception = await Assert.ThrowsAsync<VenicePaymentRequiredException>(() => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));

        Assert.NotEmpty(exception.Error?.X402PaymentDiscovery?.Accepts!);
    }

    [Fact]
    public async Task Generate_TooOften_TellsHowLongToWait()
    {
        using var venice = sandbox.CreateClient("429");

        var exception = await Assert.ThrowsAsync<VeniceRateLimitException>(() => venice.Images.GenerateAsync(Requests.Generate(), TestContext.Current.CancellationToken));

        Assert.Equal(TimeSpan.FromSeconds(2), exception.RetryAfter);
        Assert.Equal(HttpStatusCode.TooManyRequests, exception.StatusCode);
    }

    [Fact]
    public async Task GenerateBinary_Refused_SaysTheSame()
    {
        using var venice = sandbox.CreateClient("401");

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => venice.Images.GenerateBinaryAsync(Requests.Generate(), TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
    }

    [Theory]
    [InlineData("upscaleImage")]
    [InlineData("editImage")]
    [InlineData("multiEditImage")]
    [InlineData("backgroundRemoveImage")]
    [InlineData("simpleGenerateImage")]
    [InlineData("listImageStyles")]
    [InlineData("listModels")]
    [InlineData("listModelTraits")]
    [InlineData("listModelCompatibilityMapping")]
    [InlineData("getApiKeyRateLimits")]
    public async Task EveryOperation_ServiceFails_ThrowsWithItsName(string operation)
    {
        using var venice = sandbox.CreateClient("500");
        var picture = FileInput.FromBytes(new byte[] { 1, 2, 3 });
        var token = TestContext.Current.CancellationToken;

        var exception = await Assert.ThrowsAnyAsync<VeniceApiException>(() => operation switch
        {
            "upscaleImage" => venice.Images.UpscaleAsync(Requests.Upscale(picture), token),
            "editImage" => venice.Images.EditAsync(Requests.Edit(picture), token),
            "multiEditImage" => venice.Images.MultiEditAsync(Requests.MultiEdit(picture), token),
            "backgroundRemoveImage" => venice.Images.RemoveBackgroundAsync(Requests.RemoveBackground(picture), token),
            "simpleGenerateImage" => venice.Images.CreateAsync(Requests.Create(), token),
            "listImageStyles" => venice.Images.ListStylesAsync(token),
            "listModels" => venice.Models.ListAsync(cancellationToken: token),
            "listModelTraits" => venice.Models.GetTraitsAsync(cancellationToken: token),
            "listModelCompatibilityMapping" => venice.Models.GetCompatibilityMappingAsync(cancellationToken: token),
            _ => (Task)venice.Account.GetRateLimitsAsync(token),
        });

        Assert.Equal(operation, exception.OperationId);
        Assert.Equal(HttpStatusCode.InternalServerError, exception.StatusCode);
        Assert.False(exception.MayHaveBeenCharged);
    }
}
