using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;
using Venice.Benchmarks.Samples;

namespace Venice.Benchmarks.Limits;

/// <summary>The floor of row 2a: the twelve fields, known to be set, straight into a span that is known to be large enough. Texts are still looked through for what must be escaped.</summary>
internal static class SpanRequestWriter
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    public static int Write(PlainRequest request, Span<byte> json)
    {
        var at = 0;
        Copy("{\"cfg_scale\":"u8, json, ref at);
        _ = Utf8Formatter.TryFormat(request.CfgScale.GetValueOrDefault(), json[at..], out var written);
        at += written;
        Copy(",\"format\":\""u8, json, ref at);
        Text(request.Format!, json, ref at);
        Copy("\",\"height\":"u8, json, ref at);
        Number(request.Height, json, ref at);
        Copy(",\"hide_watermark\":"u8, json, ref at);
        Truth(request.HideWatermark, json, ref at);
        Copy(",\"model\":\""u8, json, ref at);
        Text(request.Model, json, ref at);
        Copy("\",\"negative_prompt\":\""u8, json, ref at);
        Text(request.NegativePrompt!, json, ref at);
        Copy("\",\"prompt\":\""u8, json, ref at);
        Text(request.Prompt, json, ref at);
        Copy("\",\"variants\":"u8, json, ref at);
        Number(request.Variants, json, ref at);
        Copy(",\"safe_mode\":"u8, json, ref at);
        Truth(request.SafeMode, json, ref at);
        Copy(",\"seed\":"u8, json, ref at);
        Number(request.Seed, json, ref at);
        Copy(",\"steps\":"u8, json, ref at);
        Number(request.Steps, json, ref at);
        Copy(",\"width\":"u8, json, ref at);
        Number(request.Width, json, ref at);
        Copy("}"u8, json, ref at);
        return at;
    }

    private static void Copy(ReadOnlySpan<byte> text, Span<byte> json, ref int at)
    {
        text.CopyTo(json[at..]);
        at += text.Length;
    }

    private static void Number(int? value, Span<byte> json, ref int at)
    {
        _ = Utf8Formatter.TryFormat(value.GetValueOrDefault(), json[at..], out var written);
        at += written;
    }

    private static void Truth(bool? value, Span<byte> json, ref int at) => Copy(value.GetValueOrDefault() ? "true"u8 : "false"u8, json, ref at);

    private static void Text(string text, Span<byte> json, ref int at)
    {
        if (text.AsSpan().ContainsAny(Escaped) || Utf8.FromUtf16(text, json[at..], out _, out var written) != OperationStatus.Done)
        {
            throw new InvalidOperationException("The sample holds nothing that must be escaped.");
        }

        at += written;
    }
}
