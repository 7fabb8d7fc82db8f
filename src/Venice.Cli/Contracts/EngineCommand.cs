using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Venice.Contracts.Native;

namespace Venice.Cli.Contracts;

/// <summary><c>venice contract engine</c></summary>
internal static class EngineCommand
{
    private const int LongestQuote = 2000;

    private static readonly string[] Files = ["package.json", "package-lock.json"];

    public static Command Create()
    {
        var command = new Command("engine", $"Installs Pact's native engine ({EnginePackage.Name} {EnginePackage.Version}) for this user, by npm, and tells where it is.");
        command.SetAction((parsed, cancellation) => ContractRun.RunAsync(
            parsed,
            static () => null,
            async token =>
            {
                var file = PactEngine.Find() ?? await InstallAsync(parsed.InvocationConfiguration.Error, token).ConfigureAwait(false);
                await parsed.InvocationConfiguration.Output.WriteLineAsync(file).ConfigureAwait(false);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    /// <summary>In a folder of its own first: an installation that was interrupted is none.</summary>
    private static async Task<string> InstallAsync(TextWriter error, CancellationToken cancellationToken)
    {
        var draft = $"{PactEngine.InstalledFolder}.{Path.GetRandomFileName()}";
        Directory.CreateDirectory(draft);
        try
        {
            foreach (var file in Files)
            {
                var source = typeof(EngineCommand).Assembly.GetManifestResourceStream($"engine.{file}")!;
                await using (source.ConfigureAwait(false))
                {
                    var target = File.Create(Path.Combine(draft, file));
                    await using (target.ConfigureAwait(false))
                    {
                        await source.CopyToAsync(target, cancellationToken).ConfigureAwait(false);
                    }
                }
            }

            await error.WriteLineAsync($"Installing {EnginePackage.Name} {EnginePackage.Version} by npm …").ConfigureAwait(false);
            await RunNpmAsync(draft, cancellationToken).ConfigureAwait(false);
            if (!File.Exists(Path.Combine(draft, EnginePackage.PathInModules)))
            {
                throw new IOException($"npm brought no engine for this platform ({EnginePackage.Name}).");
            }

            if (Directory.Exists(PactEngine.InstalledFolder))
            {
                Directory.Delete(PactEngine.InstalledFolder, recursive: true);
            }

            Directory.Move(draft, PactEngine.InstalledFolder);
            return Path.Combine(PactEngine.InstalledFolder, EnginePackage.PathInModules);
        }
        finally
        {
            Remove(draft);
        }
    }

    private static void Remove(string draft)
    {
        try
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // a draft that is left behind is no reason to hide why
        }
    }

    private static async Task RunNpmAsync(string folder, CancellationToken cancellationToken)
    {
        const string Missing = "npm is not here. Install Node.js, or name the engine's file with --engine.";
        var npm = ProgramOnPath.Find(OperatingSystem.IsWindows() ? "npm.cmd" : "npm") ?? throw new IOException(Missing);
        var start = new ProcessStartInfo(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = folder };
        ChildEnvironment.Restrict(start);
        try
        {
            var ended = await ChildProcess.RunAsync(start, input: "", cancellationToken).ConfigureAwait(false);
            if (ended.ExitCode != 0)
            {
                throw new IOException($"npm could not install the engine: {ChildEnvironment.Redaction.Of(ended.Error, LongestQuote)}");
            }
        }
        catch (Win32Exception)
        {
            throw new IOException(Missing);
        }
    }
}
