using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Venice.Contracts;
using Venice.Provisioning;
using Venice.Sandbox;

namespace Venice.Generated.ContractTests.Judges;

/// <summary>
/// The JSON that the client sends and the sandbox answers, judged on its way by a program that is none of ours. That it can refuse is proved for each operation by a bad
/// answer, and by a bad request where a request of it can be bad. Bytes are left out: Prism spoils them.
/// </summary>
public sealed class PrismTests
{
    private const string Json = @"^(?!.*multipart)(?!.*: \d+ image/)";

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData(Json + "(?!.*with other members)(?!.*by siwx, )")]
    [InlineData(Json + ".*with other members")]
    [InlineData(Json + ".*by siwx, ")]
    public async Task Prism_WhatClientAndSandboxSayInJson_KeepsTheDocument(string filter)
    {
        NpmFolder.Judges.Require();
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var prism = await PrismProxy.StartAsync(sandbox.BaseAddress);

        var replayed = await VeniceContract.VerifierOf(sandbox, prism.Address).WithFilter(filter).ReplayAsync(VeniceContract.Document, TestContext.Current.CancellationToken);

        Assert.NotEmpty(replayed);
        Assert.All(replayed, static one => Assert.True(!IsPrisms(one.Answer) && one.Answer.Status == one.Interaction.Answer.Status, $"{one.Interaction}: {Text(one.Answer)}"));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Prism_ABadRequestOfEachOperationThatTakesSome_IsRefused()
    {
        NpmFolder.Judges.Require();
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var prism = await PrismProxy.StartAsync(sandbox.BaseAddress);

        var fill = VeniceContract.FillerOf(sandbox);
        var replayed = await VeniceContract.VerifierOf(sandbox, prism.Address)
            .WithFilter("^(?!.*multipart).*(by BearerAuth).*: 200")
            .WithRequestFilter(request =>
            {
                fill(request);
                Spoil(request);
            })
            .ReplayAsync(VeniceContract.Document, TestContext.Current.CancellationToken);

        var refused = replayed.Where(static one => IsRefusal(one.Answer, "UNPROCESSABLE_ENTITY") && one.Answer.Status == 422).Select(static one => one.Interaction.Operation).Distinct();
        Assert.Equal(
            ["backgroundRemoveImage", "editImage", "generateImage", "listModelCompatibilityMapping", "listModelTraits", "listModels", "multiEditImage", "simpleGenerateImage", "upscaleImage"],
            refused.Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Prism_ABadAnswerOfEachOperation_IsRefused()
    {
        NpmFolder.Judges.Require();
        await using var sandbox = await SandboxProvider.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var provider = await SpoilingProvider.StartAsync(sandbox.BaseAddress);
        await using var prism = await PrismProxy.StartAsync(provider.Address);
        var good = await VeniceContract.VerifierOf(sandbox).WithFilter(Json).ReplayAsync(VeniceContract.Document, TestContext.Current.CancellationToken);
        var passed = new List<string>();

        foreach (var one in good.DistinctBy(static one => one.Interaction.Operation))
        {
            var mutant = one.Interaction.Mutate(one.Answer).First(static mutant => mutant is { Operator: MutationOperator.Retype, Rule: null });
            provider.Spoil = _ => mutant.Answer;
            var answered = await VeniceContract.VerifierOf(sandbox, prism.Address).WithFilter($"^{Regex.Escape(one.Interaction.Description)}$").ReplayAsync(VeniceContract.Document, TestContext.Current.CancellationToken);
            var answer = Assert.Single(answered).Answer;
            if (!IsRefusal(answer, "VIOLATIONS", "response", "body"))
            {
                passed.Add($"{mutant}: {Text(answer)}");
            }
        }

        Assert.Equal([], passed);
        Assert.Equal(14, good.Select(static one => one.Interaction.Operation).Distinct().Count());
    }

    /// <summary>No member, and no kind of model, that the document knows.</summary>
    private static void Spoil(PactRequest request)
    {
        if (request.Json is JsonObject body)
        {
            foreach (var (name, _) in body.ToList())
            {
                body[name] = new JsonObject { ["bad"] = true };
            }

            body["nobody_knows"] = true;
        }
        else
        {
            request.SetQuery("type", "nonsense");
        }
    }

    /// <summary>Any error of Prism's own: also that it could not reach the provider, or knows no such operation.</summary>
    private static bool IsPrisms(ProviderAnswer answer) => Text(answer).Contains("stoplight.io/prism/errors", StringComparison.Ordinal);

    /// <summary>A refusal that names what breaks the document, and where: not an error for another reason.</summary>
    private static bool IsRefusal(ProviderAnswer answer, string kind, params string[] place) => IsPrisms(answer)
        && JsonNode.Parse(answer.Body.Span) is { } error
        && ((string?)error["type"])?.EndsWith("#" + kind, StringComparison.Ordinal) is true
        && error["validation"] is JsonArray findings
        && findings.Any(finding => finding!["location"] is JsonArray location && location.Take(place.Length).Select(static step => step?.ToString()).SequenceEqual(place));

    private static string Text(ProviderAnswer answer) => $"{answer.Status} {Encoding.UTF8.GetString(answer.Body.Span)}";
}
