using System.Diagnostics;
using Venice.Cli.Output;

namespace Venice.Cli.Contracts;

/// <summary>
/// What a program that this one starts finds in its environment: no secret that is not for it, no word to its makers, no programs of the working folder, and no proxy on the way to this very
/// machine.
/// </summary>
internal static class ChildEnvironment
{
    /// <summary>Everything that listens on this machine only.</summary>
    private const string ThisMachine = "localhost,127.0.0.1,127.0.0.0/8,::1";

    private const string VeniceKey = "VENICE_API_KEY";

    /// <summary>All ways to say to a broker who one is.</summary>
    private static readonly string[] BrokerSecrets = [Broker.TokenVariable, "PACT_BROKER_USERNAME", "PACT_BROKER_PASSWORD"];

    /// <summary>npm's own: it gets them, and its words do not repeat them.</summary>
    private static readonly string[] RegistrySecrets = ["NPM_TOKEN", "NODE_AUTH_TOKEN"];

    /// <summary>Either is read, and by some programs only one of them.</summary>
    private static readonly string[] Exceptions = ["NO_PROXY", "no_proxy"];

    /// <summary>Takes every secret of the environment out of what a program says.</summary>
    public static Redaction Redaction => new([.. BrokerSecrets.Concat(RegistrySecrets).Select(Environment.GetEnvironmentVariable)], Environment.GetEnvironmentVariable(VeniceKey));

    /// <param name="start">The program.</param>
    /// <param name="isForBroker">Whether it speaks to a broker, and may say for whom.</param>
    public static void Restrict(ProcessStartInfo start, bool isForBroker = false)
    {
        foreach (var secret in isForBroker ? [VeniceKey] : BrokerSecrets.Append(VeniceKey))
        {
            start.Environment.Remove(secret);
        }

        // Pact's programs report their use otherwise
        start.Environment["PACT_DO_NOT_TRACK"] = "true";

        // cmd.exe, which runs npm's scripts on Windows, would take a 'node' of the working folder for the one on the path
        start.Environment["NoDefaultCurrentDirectoryInExePath"] = "1";
    }

    /// <summary>
    /// What is sent to this machine holds keys, and goes in the clear: a proxy that the environment names would get to read it. Where nothing is sent to this machine, the environment stays as
    /// it is, since exceptions that it names take the place of those that the system has.
    /// </summary>
    /// <param name="start">The program.</param>
    /// <param name="addresses">Where it will send something.</param>
    public static void ReachThisMachineDirectly(ProcessStartInfo start, params IEnumerable<Uri?> addresses)
    {
        // there are more ways to write this machine than a list can hold
        var here = addresses.OfType<Uri>().Where(static address => address.IsLoopback).Select(static address => address.IdnHost.Trim('[', ']')).ToList();
        if (here.Count == 0)
        {
            return;
        }

        var known = Exceptions.Select(name => start.Environment.TryGetValue(name, out var hosts) ? hosts : null).OfType<string>();
        var all = known.Append(ThisMachine).Concat(here).SelectMany(static hosts => hosts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        foreach (var name in Exceptions)
        {
            start.Environment[name] = string.Join(',', all.Distinct(StringComparer.OrdinalIgnoreCase));
        }
    }
}
