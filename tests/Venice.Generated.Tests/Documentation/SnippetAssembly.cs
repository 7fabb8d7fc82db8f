using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Venice.Generated.Tests.Documentation;

/// <summary>All snippets, compiled once and run once in a process of their own: they write to the current folder and read the environment.</summary>
public sealed class SnippetAssembly : IAsyncLifetime
{
    private readonly Dictionary<string, (string Wrong, string Printed)> _ran = new(StringComparer.Ordinal);
    private ILookup<string, Diagnostic> _findings = Array.Empty<Diagnostic>().ToLookup(static finding => finding.Id, StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        var compilation = SnippetProgram.Compile(Snippet.All);
        var file = Path.Combine(AppContext.BaseDirectory, $"snippets-{Environment.ProcessId}.dll"); // beside what it references
        try
        {
            var emitted = compilation.Emit(file, cancellationToken: TestContext.Current.CancellationToken);
            _findings = emitted.Diagnostics.Where(static finding => finding.Severity >= DiagnosticSeverity.Warning)
                .ToLookup(static finding => finding.Location.SourceTree?.FilePath ?? "", StringComparer.Ordinal);
            if (emitted.Success)
            {
                await RunAsync(file);
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What the compiler has to say about a snippet.</summary>
    internal IEnumerable<string> FindingsOf(Snippet snippet) => _findings[snippet.Name].Select(static finding => finding.ToString());

    /// <summary>What it printed, and the files of its folder afterwards.</summary>
    internal string OutcomeOf(Snippet snippet)
    {
        Assert.True(_ran.TryGetValue(snippet.Name, out var outcome), "It did not run: some snippet does not compile, or the process ended before.");
        Assert.True(outcome.Wrong.Trim().Length == 0, outcome.Wrong);
        return outcome.Printed;
    }

    private async Task RunAsync(string file)
    {
        var settings = Path.Combine(AppContext.BaseDirectory, typeof(SnippetAssembly).Assembly.GetName().Name!);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["VENICE_API_KEY"] = "any-key" },
        };
        string[] arguments = ["exec", "--runtimeconfig", settings + ".runtimeconfig.json", "--depsfile", settings + ".deps.json", file];
        foreach (var argument in arguments.Concat(Snippet.All.Where(static snippet => snippet.WhyNotRun is null).Select(static snippet => snippet.Name)))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Split(' ') is [var name, var wrong, var printed])
            {
                _ran[name] = (Decode(wrong), Decode(printed));
            }
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await error);
    }

    private static string Decode(string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text));
}
