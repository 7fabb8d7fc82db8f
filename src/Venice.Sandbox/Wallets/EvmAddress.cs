using System.Text;
using System.Text.RegularExpressions;

namespace Venice.Sandbox.Wallets;

/// <summary>Addresses of EVM networks, and the checksum in the case of their letters (EIP-55).</summary>
internal static partial class EvmAddress
{
    public static string Write(byte[] address)
    {
        var lower = Convert.ToHexStringLower(address);
        var hash = Convert.ToHexStringLower(Keccak.Hash(Encoding.ASCII.GetBytes(lower)));
        return "0x" + string.Concat(lower.Select((digit, index) => hash[index] >= '8' ? char.ToUpperInvariant(digit) : digit));
    }

    public static bool IsAddress(string text) => Form().IsMatch(text);

    /// <summary>Whether the checksum holds.</summary>
    public static bool IsChecked(string text) => IsAddress(text) && string.Equals(Write(Read(text)), text, StringComparison.Ordinal);

    public static byte[] Read(string text) => Convert.FromHexString(text.AsSpan(2));

    [GeneratedRegex("^0x[0-9a-fA-F]{40}\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
