using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Venice.OpenApi.Tests;

public sealed class ApiHeadersTests
{
    private static readonly ApiHeaders Headers = new(
    [
        KeyValuePair.Create("A", " 5 "), KeyValuePair.Create("B", "x"), KeyValuePair.Create("b", "y, z"), KeyValuePair.Create("Real", "5.0"), KeyValuePair.Create("Half", "0.5"),
        KeyValuePair.Create("Yes", "True"), KeyValuePair.Create("No", "0"), KeyValuePair.Create("Huge", "99999999999"), KeyValuePair.Create("Infinite", "Infinity"),
        KeyValuePair.Create("Date", "Wed, 31 Jan 2024 12:00:00 GMT"), KeyValuePair.Create("Iso", "2024-01-31T12:00:00"),
    ]);

    [Fact]
    public void Values_AreReadByTheirKind()
    {
        var noon = new DateTimeOffset(2024, 1, 31, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal((5, 5L, 5d, 5m), (Headers.GetInt32("a"), Headers.GetInt64("a"), Headers.GetDouble("a"), Headers.GetDecimal("a")));
        Assert.Equal((5, 0.5, 99999999999), (Headers.GetInt32("real"), Headers.GetDouble("half"), Headers.GetInt64("huge")));
        Assert.Equal((true, false), (Headers.GetBoolean("yes"), Headers.GetBoolean("no")));
        Assert.Equal((noon, noon), (Headers.GetDateTime("date"), Headers.GetDateTime("iso")));
        Assert.Equal("x, y, z", Headers.GetString("b"));
        Assert.Equal(["x", "y, z"], Headers.GetValues("B"));
    }

    [Fact]
    public void Values_OfAnotherKindOrNotThere_AreNull()
    {
        Assert.Null(Headers.GetInt32("half"));
        Assert.Null(Headers.GetInt32("huge"));
        Assert.Null(Headers.GetDouble("infinite"));
        Assert.Null(Headers.GetBoolean("b"));
        Assert.Null(Headers.GetDateTime("a"));
        Assert.Null(Headers.GetString("nothing"));
        Assert.Empty(Headers.GetValues("nothing"));
    }

    [Fact]
    public void ToString_TellsNamesOnly() => Assert.Equal("A, B, Real, Half, Yes, No, Huge, Infinite, Date, Iso", Headers.ToString());

    [Fact]
    public void AnAnswersHeaders_ThoseOfTheContentLast_OutliveIt()
    {
        var response = new HttpResponseMessage { Content = new ByteArrayContent([]) };
        response.Headers.Add("Twice", ["x", "y"]);
        response.Headers.Add("Once", "7");
        response.Content.Headers.Add("Content-Language", "it");
        var (copied, kept) = (ApiHeaders.FromResponse(response), ApiHeaders.Of(response));
        response.Dispose();

        foreach (var headers in (ApiHeaders[])[copied, kept])
        {
            Assert.Equal("Twice, Once, Content-Language", headers.ToString());
            Assert.Equal(["x", "y"], headers.GetValues("twice"));
            Assert.Equal(("x, y", 7L, "it", null), (headers.GetString("twice"), headers.GetInt64("once"), headers.GetString("content-language"), headers.GetString("other")));
        }

        response.Headers.Add("Late", "z");
        Assert.Null(copied.GetString("late"));
    }

    [Fact]
    public void WholeNumbers_AreReadAsWritten() => Check.QuickThrowOnFailure(Prop.ForAll<long>(static value =>
        new ApiHeaders([KeyValuePair.Create("n", value.ToString(CultureInfo.InvariantCulture))]).GetInt64("N") == value));
}
