using System.Net;
using Venice.Generated.Tests.Operations;
using Venice.OpenApi;
using Venice.OpenApi.Validation;

namespace Venice.Generated.Tests.Clients;

/// <summary>Applications test their own code without a service: by overriding, and with what the factory makes.</summary>
public sealed class StandInTests
{
    private static readonly ModelInfo Lagoon = new ModelInfo { Id = "lagoon", Type = ModelType.Image, Object = "model", OwnedBy = "venice.ai", ModelSpec = new() { Privacy = ModelPrivacy.Private } };

    [Fact]
    public async Task Client_StoodInFor_AnswersAsItsOverridesSay()
    {
        using VeniceClient venice = new StandInClient();

        var limits = await venice.Account.GetRateLimitsAsync(TestContext.Current.CancellationToken);

        Assert.Equal("stand-in", limits.ApiTier.Id);
    }

    [Fact]
    public void Factory_Images_TellWhatTheirHeadersSay()
    {
        var images = VeniceModelFactory.GeneratedImages([GeneratedImage.FromBytes(new byte[3])], [new("x-venice-is-blurred", "true"), new("CF-RAY", "ray")]);

        Assert.Equal((1, true, "ray", 3), (images.Count, images.IsBlurred, images.RequestId, images[0].Length));
    }

    [Fact]
    public async Task Factory_Download_IsReadLikeAnother()
    {
        await using var download = VeniceModelFactory.ImageDownload(new MemoryStream(new byte[5]), "image/png");

        Assert.Equal(5, (await download.ReadAsync(TestContext.Current.CancellationToken)).Length);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "{}", typeof(VeniceNotFoundException))]
    [InlineData((HttpStatusCode)422, """{"error":"CONTENT_POLICY_VIOLATION: no"}""", typeof(VeniceContentPolicyException))]
    [InlineData((HttpStatusCode)429, """{"error":"Too many failed attempts (> 50)"}""", typeof(VeniceBlockedException))]
    [InlineData((HttpStatusCode)418, "{}", typeof(VeniceApiException))]
    public void Factory_Exception_IsWhatTheServiceWouldHaveCaused(HttpStatusCode status, string json, Type expected) =>
        Assert.IsType(expected, VeniceModelFactory.Exception(status, json));

    [Theory]
    [InlineData(ApiFailure.ConnectionLost, "generateImage", typeof(VeniceConnectionException), true)]
    [InlineData(ApiFailure.ConnectionLost, "listModels", typeof(VeniceConnectionException), false)]
    [InlineData(ApiFailure.ConnectionFailed, "generateImage", typeof(VeniceConnectionException), false)]
    [InlineData(ApiFailure.Timeout, "editImage", typeof(VeniceTimeoutException), true)]
    [InlineData(ApiFailure.UnreadablePayload, "generateImage", typeof(VeniceBadAnswerException), true)]
    public void Factory_Exception_WithoutAUsableAnswer_TellsWhetherItMayHaveBeenCharged(ApiFailure failure, string operation, Type expected, bool mayHaveBeenCharged)
    {
        var exception = VeniceModelFactory.Exception(failure, operation);

        Assert.IsType(expected, exception);
        Assert.Equal((failure, operation, mayHaveBeenCharged), (exception.Failure, exception.OperationId, exception.MayHaveBeenCharged));
    }

    [Fact]
    public void Factory_ExceptionOfAnAnswerWithAnError_AsksForItsStatus() =>
        Assert.Throws<ArgumentException>(static () => VeniceModelFactory.Exception(ApiFailure.ErrorStatus));

    [Fact]
    public void Factory_Refusals_AreThoseOfTheClient()
    {
        var estimate = new PriceEstimate { ModelId = "m", PerImage = new() { Usd = 2, Diem = 2 }, Images = 1, Total = new() { Usd = 2, Diem = 2 } };

        Assert.True(VeniceModelFactory.BlockedException(TimeSpan.FromSeconds(9)) is { IsOwnBudget: true, MayHaveBeenCharged: false, RetryAfter.TotalSeconds: 9 });
        Assert.Equal("prompt", Assert.Single(VeniceModelFactory.ValidationException([new("prompt", "minLength", "is empty.")]).Violations).Path);
        Assert.Equal((SpendingRefusal.Call, 1m), (VeniceModelFactory.SpendingLimitException(SpendingRefusal.Call, estimate, limitUsd: 1).Refusal, VeniceModelFactory.SpendingLimitException(SpendingRefusal.Call, estimate, limitUsd: 1).LimitUsd));
        Assert.Equal(TopUpRefusal.Receiver, VeniceModelFactory.TopUpRefusedException(TopUpRefusal.Receiver).Reason);
    }

    [Fact]
    public void Factory_Payment_TellsWhatItWasGiven()
    {
        var payment = VeniceModelFactory.TopUpResult(TopUpOutcome.Credited, amountUsd: 10, creditedUsd: 10, balanceUsd: 12.5m, paymentId: "p", transactionHash: "0xabc");

        Assert.Equal("Credited: 10 USD", payment.ToString());
        Assert.Equal((10m, 12.5m, "p", "0xabc", 66), (payment.CreditedUsd!.Value, payment.BalanceUsd!.Value, payment.PaymentId, payment.TransactionHash, payment.Nonce.Length));
        Assert.Null(payment.Failure);
    }

    [Fact]
    public async Task Factory_WhatDidNotFit_IsOnPicturesAndDownloads()
    {
        var warning = new Violation("width", "ignored", "has no effect on this model.");

        Assert.Equal([warning], VeniceModelFactory.GeneratedImages([], warnings: [warning], seed: 7).Warnings);
        await using var download = VeniceModelFactory.ImageDownload(Stream.Null, warnings: [warning]);
        Assert.Equal([warning], download.Warnings);
        Assert.Equal([warning], VeniceModelFactory.ModelCheck([warning]).Violations);
        Assert.True(VeniceModelFactory.ModelCheck([]).IsValid);
    }

    [Fact]
    public async Task Factory_Pictures_AreWhereTheySay()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["picture.png"], new byte[6], TestContext.Current.CancellationToken);

        var inFile = VeniceModelFactory.GeneratedImageInFile(folder["picture.png"]);

        Assert.Equal((folder["picture.png"], 6L, true), (inFile.FilePath, inFile.Length, inFile.Bytes.IsEmpty));
        Assert.Equal("https://example.com/p.png", VeniceModelFactory.GeneratedImage(new Uri("https://example.com/p.png")).Address!.AbsoluteUri);
        Assert.Equal("a lagoon", VeniceModelFactory.ImageMetadata(new Dictionary<string, string>(StringComparer.Ordinal) { ["ImageDescription"] = "a lagoon" }).Description);
    }

    [Fact]
    public void Factory_Catalogue_ChecksAndCountsLikeTheServicesOwn()
    {
        var catalogue = VeniceModelFactory.ModelCatalogue([Lagoon], traits: new Dictionary<string, string>(StringComparer.Ordinal) { ["fastest"] = "lagoon" });

        Assert.Equal((1, "lagoon"), (catalogue.Count, catalogue.Find("fastest")!.Id));
        Assert.Null(catalogue.Check(new GenerateImageRequest { Model = "no-such-model", Prompt = "a" }).Model);
    }

    [Fact]
    public async Task Models_WithACatalogueOfTheFactory_CheckAndEstimateByIt()
    {
        using VeniceClient venice = new StandInClient();

        var check = await venice.Models.CheckAsync(new GenerateImageRequest { Model = "lagoon", Prompt = "a" }, TestContext.Current.CancellationToken);
        var price = await venice.Models.EstimateAsync(new GenerateImageRequest { Model = "lagoon", Prompt = "a" }, TestContext.Current.CancellationToken);

        Assert.Equal("lagoon", check.Model!.Id);
        Assert.Equal((false, "lagoon"), (price.HasPrice, price.ModelId));
    }

    private sealed class StandInClient : VeniceClient
    {
        public override VeniceAccount Account { get; } = new StandInAccount();

        public override VeniceModels Models { get; } = new StandInModels();
    }

    private sealed class StandInModels : VeniceModels
    {
        public override Task<ModelCatalogue> GetCatalogueAsync(ModelType? type = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(VeniceModelFactory.ModelCatalogue([Lagoon], type));
    }

    private sealed class StandInAccount : VeniceAccount
    {
        public override Task<ApiKeyLimits> GetRateLimitsAsync(CancellationToken cancellationToken = default) => Task.FromResult(new ApiKeyLimits
        {
            AccessPermitted = true,
            ApiTier = new() { Id = "stand-in", IsCharged = false },
            Balances = new(),
            KeyExpiration = null,
            NextEpochBegins = default,
            RateLimits = [],
        });
    }
}
