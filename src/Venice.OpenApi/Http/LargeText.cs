using System.Buffers;

namespace Venice.OpenApi.Http;

/// <summary>Texts that do not fit into the processor's caches.</summary>
internal static class LargeText
{
    /// <summary>How much is looked through at a time, in characters.</summary>
    private const int Window = 32 * 1024;

    /// <summary>What is the same in JSON and in a .NET string.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Whether nothing in it must be escaped. Looked through from its end: the beginning, which is sent first, is then still in the cache.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        while (text.Length > Window)
        {
            if (text[^Window..].ContainsAnyExcept(Plain))
            {
                return false;
            }

            text = text[..^Window];
        }

        return !text.ContainsAnyExcept(Plain);
    }
}
