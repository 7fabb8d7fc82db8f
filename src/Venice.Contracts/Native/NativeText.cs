using System.Runtime.InteropServices;

namespace Venice.Contracts.Native;

/// <summary>Texts that the engine hands over.</summary>
internal static class NativeText
{
    /// <summary>Reads a text that stays the engine's.</summary>
    public static string Read(nint text) => Marshal.PtrToStringUTF8(text) ?? "";

    /// <summary>Reads a text that is the caller's, and deletes it.</summary>
    public static string Take(nint text)
    {
        if (text == 0)
        {
            return "";
        }

        var read = Read(text);
        PactNative.DeleteString(text);
        return read;
    }
}
