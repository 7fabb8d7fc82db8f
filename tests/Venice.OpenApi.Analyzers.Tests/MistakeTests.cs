using System.Collections;
using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Analyzers.Tests;

/// <summary>One mistake of each kind: said at the expression, with the document's line, and mended where that can be done.</summary>
public sealed class MistakeTests
{
    public static TheoryData<Mistake> All => [.. Mistakes.All];

    public static TheoryData<Mistake> Fixable => [.. Mistakes.All.Where(static mistake => mistake.Fix is not null)];

    [Fact]
    public void Mistakes_OfMoreThanTwentyFiveKinds_ProvokeEveryRule()
    {
        Assert.True(Mistakes.All.Select(static mistake => mistake.Kind).Distinct().Count() >= 25);
        Assert.Equal(ContractRules.All.Select(static rule => rule.Id), Mistakes.All.Select(static mistake => mistake.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Mistake_WhileTyped_IsSaidAtItsExpressionWithTheDocumentsLine(Mistake mistake)
    {
        var consumer = new Consumer(mistake.Program);

        Assert.Empty(await consumer.CompilerMessagesAsync());
        Assert.Equal([$"{mistake.Id} `{mistake.Span}` {mistake.Message}"], await consumer.FindingsAsync());
        if (mistake.Code.StartsWith("return", StringComparison.Ordinal) && string.CompareOrdinal(mistake.Id, ContractRules.Missing.Id) <= 0)
        {
            Assert.NotEmpty(await ViolationsAsync(consumer));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Fixes_AllThatAreOffered_LeaveAProgramThatCompilesAndNothingToObjectTo(Mistake mistake)
    {
        var consumer = new Consumer(mistake.Program);

        // the one that the mistake names is looked at more closely below
        foreach (var title in (await consumer.OffersAsync()).Where(title => title != mistake.Fix))
        {
            var mended = await consumer.AppliedAsync(title);

            Assert.Empty(await mended.CompilerMessagesAsync());
            Assert.Empty(await mended.FindingsAsync());
        }
    }

    [Theory]
    [MemberData(nameof(Fixable))]
    public async Task Fix_Applied_LeavesAProgramThatCompilesAndARequestThatIsValid(Mistake mistake)
    {
        var mended = await new Consumer(mistake.Program).AppliedAsync(mistake.Fix!);

        Assert.Empty(await mended.CompilerMessagesAsync());
        Assert.Empty(await mended.FindingsAsync());
        Assert.Contains(mistake.Fixed ?? "", await mended.CodeAsync(), StringComparison.Ordinal);
        if (mistake.Code.StartsWith("return", StringComparison.Ordinal))
        {
            Assert.Empty(await ViolationsAsync(mended));
        }
    }

    [Fact]
    public async Task Severity_SetByConfiguration_IsTaken()
    {
        var compilation = await new Consumer(Mistakes.All[0].Program).CompilationAsync();
        var configured = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("VEN1001", ReportDiagnostic.Error)]));

        var finding = Assert.Single(await Analyzed.DiagnosticsAsync(configured));

        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
    }

    private static async Task<IEnumerable> ViolationsAsync(Consumer consumer)
    {
        var request = Acme.Load(Acme.Binary(await consumer.CompilationAsync())).GetType("Program")!.GetMethod("Make")!.Invoke(null, null)!;
        return (IEnumerable)request.GetType().GetMethod("Validate", [])!.Invoke(request, null)!;
    }
}
