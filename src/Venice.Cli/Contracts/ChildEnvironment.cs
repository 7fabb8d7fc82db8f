using System.Diagnostics;

namespace Venice.Cli.Contracts;

/// <summary>What a program that this one starts finds in its environment: no secret that is not for it, and no proxy on the way to this very machine.</summary>
internal static class ChildEnvironment
{
    /// <summary>Everything that listens on this machine only.</summary>
    private const string ThisMachine = "localhost,127.0.0.1,127.0.0.0/8,::1";

    private static readonly string[] Secrets = ["VENICE_API_KEY", "PACT_BROKER_TOKEN"];

    /// <summary>Either is read, and by some programs only one of them.</summary>
    private static readonly string[] Exceptions = ["NO_PROXY", "no_proxy"];

    /// <param name="start">The program.</param>
    /// <param name="own">The one secret that is for it.</param>
    public static void RemoveSecrets(ProcessStartInfo start, string? own = null)
    {
        foreach (var secret in Secrets.Where(secret => secret != own))
        {
            start.Environment.Remove(secret);
        }
    }

    /// <summary>What is sent to this machine holds keys, and goes in the clear: a proxy that the environment names would get to read it.</summary>
    public static void ReachThisMachineDirectly(ProcessStartInfo start)
    {
        var known = Exceptions.Select(name => start.Environment.TryGetValue(name, out var hosts) ? hosts : null).Where(static hosts => !string.IsNullOrWhiteSpace(hosts));
        var hosts = string.Join(',', known.Append(ThisMachine).Distinct(StringComparer.Ordinal));
        foreach (var name in Exceptions)
        {
            start.Environment[name] = hosts;
        }
    }
}
