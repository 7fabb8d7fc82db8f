using Venice.OpenApi.Model;
using static Venice.OpenApi.Core.Tests.Emission.Http.Specimen;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

public sealed class StatusTests
{
    [Theory]
    [InlineData("200", "", ">= 200 and <= 299")]
    [InlineData("2XX", "", ">= 200 and <= 299")]
    [InlineData("default", "", ">= 200 and <= 299")]
    [InlineData("200", "200", ">= 200 and <= 299")]
    [InlineData("200", "202,204", ">= 200 and <= 299 and not 202 and not 204")]
    [InlineData("302", "", "(>= 200 and <= 299) or 302")]
    [InlineData("200,304", "204", "(>= 200 and <= 299 and not 204) or 304")]
    [InlineData("3xx", "", "(>= 200 and <= 299) or (>= 300 and <= 399)")]
    public void Answer_Statuses_TakeTheirClassButNotTheOthers(string own, string others, string expected)
    {
        var first = Answer(statuses: own.Split(','));
        var second = Answer("OtherAsync", statuses: others.Split(','));

        Assert.Contains($"if (answer.StatusCode is {expected})", ClassLines(Operation(answers: [first, second])));
    }

    [Theory]
    [InlineData("400:A", "400 => answer.ErrorAsync<global::Acme.A>(cancellationToken),|_ => answer.ErrorAsync(cancellationToken),")]
    [InlineData("401:A,400:B,402:A", "401 or 402 => answer.ErrorAsync<global::Acme.A>(cancellationToken),|400 => answer.ErrorAsync<global::Acme.B>(cancellationToken),|_ => answer.ErrorAsync(cancellationToken),")]
    [InlineData("default:A,5XX:B,500:C", "500 => answer.ErrorAsync<global::Acme.C>(cancellationToken),|>= 500 and <= 599 => answer.ErrorAsync<global::Acme.B>(cancellationToken),|_ => answer.ErrorAsync<global::Acme.A>(cancellationToken),")]
    [InlineData("404:,default:A", "404 => answer.ErrorAsync(cancellationToken),|_ => answer.ErrorAsync<global::Acme.A>(cancellationToken),")]
    [InlineData("404:,400:A", "400 => answer.ErrorAsync<global::Acme.A>(cancellationToken),|_ => answer.ErrorAsync(cancellationToken),")]
    [InlineData("400:A,400:B", "400 => answer.ErrorAsync<global::Acme.A>(cancellationToken),|_ => answer.ErrorAsync(cancellationToken),")]
    [InlineData("teapot:A,400:B", "400 => answer.ErrorAsync<global::Acme.B>(cancellationToken),|_ => answer.ErrorAsync(cancellationToken),")]
    public void Errors_Declared_AreTypedExactFirst(string declared, string expected)
    {
        var errors = declared.Split(',').Select(static item => item.Split(':')).Select(static pair => Error(pair[0], pair[1].Length == 0 ? null : pair[1]));

        var lines = ClassLines(Operation(errors: [.. errors]));

        Assert.Equal(expected.Split('|'), lines.Where(static line => line.Contains(" => answer.ErrorAsync", StringComparison.Ordinal)));
        Assert.Contains("throw await CallErrorAsync(answer, cancellationToken).ConfigureAwait(false);", lines);
    }

    [Fact]
    public void Errors_NoneWithContent_NeedNoMethod() =>
        Assert.Contains("throw await answer.ErrorAsync(cancellationToken).ConfigureAwait(false);", ClassLines(Operation(errors: [Error("404")])));
}
