using Venice.Contracts.Covering;

namespace Venice.Contracts.Tests.Covering;

/// <summary>Formats of dates come from contracts, which may come from anywhere.</summary>
public sealed class JavaTimeFormatTests
{
    [Theory]
    [InlineData("yyyy-MM-dd'T'HH:mm:ssXXX", 2)]
    [InlineData("XXX-XXX-XXX-XXX", 16)]
    public void Translate_AFormatWithOffsets_HasEachInBothSpellings(string format, int count) => Assert.Equal(count, JavaTimeFormat.Translate(format)!.Length);

    [Theory]
    [InlineData("")]
    [InlineData("XXX-XXX-XXX-XXX-XXX")]
    [InlineData("EEE")]
    public void Translate_WhatIsNotKnown_IsNothing(string format) => Assert.Null(JavaTimeFormat.Translate(format));

    [Theory]
    [InlineData("XXX-", 30)]
    [InlineData("yyyy-", 1_000_000)]
    public void Translate_AFormatThatMultipliesOrIsEndless_IsRefusedAtOnce(string part, int times)
    {
        var format = string.Concat(Enumerable.Repeat(part, times));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var made = JavaTimeFormat.Translate(format);

        Assert.Null(made);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }
}
