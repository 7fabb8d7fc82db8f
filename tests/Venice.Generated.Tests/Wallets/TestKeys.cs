using System.Security.Cryptography;

namespace Venice.Generated.Tests.Wallets;

/// <summary>Keys that everybody knows: never fund them.</summary>
internal static class TestKeys
{
    public const string First = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
    public const string FirstAddress = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
    public const string Second = "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d";

    public static EvmWalletSigner Signer(string key = First) => EvmWalletSigner.FromHex(key);

    /// <summary>A wallet that nobody else has, so that tests do not see each other's credit.</summary>
    public static EvmWalletSigner NewSigner() => EvmWalletSigner.FromBytes(RandomNumberGenerator.GetBytes(32));
}
