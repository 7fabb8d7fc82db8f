using System.Text.RegularExpressions;

namespace Venice.Packages.Tests;

/// <summary>From an empty folder to a saved picture, by copying and pasting what <c>docs/getting-started.md</c> says and nothing else.</summary>
[Collection(PackagesCollection.Name)]
[Trait("Category", "Slow")]
public sealed partial class GuideTests(Feed feed)
{
    private const int Patience = 1000;

    /// <summary>The first commands and programs of the guide, in its order; what comes after them is for applications.</summary>
    private static readonly (string Create, string WithKey, string Run, string AddSandbox, string WithSandbox, string RunAgain) Guide = ReadGuide();

    private string _folder = "";

    [Fact]
    public async Task GettingStarted_CopiedAndPasted_SavesAPicture()
    {
        // where packages come from is no matter of the guide
        _folder = feed.NewFolder("guide");
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "nuget.config"), $"""<configuration><packageSources><add key="packed" value="{feed.Source}" /></packageSources></configuration>""", TestContext.Current.CancellationToken);

        await PasteAsync(Guide.Create);
        await WriteProgramAsync(Guide.WithKey);
        (await DotNetAsync("build", "-warnaserror", "-p:NuGetAudit=false")).MustSucceed();
        Assert.EndsWith("dotnet run\n", Guide.Run, StringComparison.Ordinal);
        await PasteAsync(Guide.AddSandbox);
        await WriteProgramAsync(Guide.WithSandbox);
        var run = await PasteAsync(Guide.RunAgain);

        Assert.EndsWith("gondola.webp\n", run.Output, StringComparison.Ordinal);
        var picture = await File.ReadAllBytesAsync(Path.Combine(_folder, "gondola.webp"), TestContext.Current.CancellationToken);
        Assert.Equal("RIFF"u8.ToArray(), picture[..4]);
        Assert.Equal("WEBP"u8.ToArray(), picture[8..12]);
    }

    /// <summary>Runs a block of commands line by line, as a terminal would. The packed version is told, since it is none that the guide's reader would get.</summary>
    private async Task<Outcome> PasteAsync(string commands)
    {
        Outcome? last = null;
        foreach (var line in commands.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ');
            if (words is ["cd", var folder])
            {
                _folder = Path.Combine(_folder, folder);
                continue;
            }

            Assert.Equal("dotnet", words[0]);
            string[] version = words is [_, "add", "package", ..] ? ["--version", Feed.Version] : [];
            last = (await DotNetAsync([.. words[1..], .. version])).MustSucceed();
        }

        return last!;
    }

    private Task<Outcome> DotNetAsync(params string[] arguments) => Command.RunAsync(_folder, feed.Cache, Command.DotNet, arguments);

    private Task WriteProgramAsync(string program) => File.WriteAllTextAsync(Path.Combine(_folder, "Program.cs"), program, TestContext.Current.CancellationToken);

    private static (string, string, string, string, string, string) ReadGuide() =>
        Block().Matches(Checkout.Read("docs", "getting-started.md").ReplaceLineEndings("\n")).Take(6).Select(static match => (Language: match.Groups["language"].Value, Text: match.Groups["text"].Value)).ToArray() is
            [("sh", var create), ("csharp", var withKey), ("sh", var run), ("sh", var addSandbox), ("csharp", var withSandbox), ("sh", var runAgain)]
            ? (create, withKey, run, addSandbox, withSandbox, runAgain)
            : throw new InvalidOperationException("The guide's blocks are no longer those that this test pastes.");

    [GeneratedRegex("^```(?<language>\\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Block();
}
