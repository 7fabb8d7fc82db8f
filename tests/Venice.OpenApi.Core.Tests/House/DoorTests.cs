using System.Text.RegularExpressions;

namespace Venice.OpenApi.Core.Tests.House;

/// <summary>The house's doors: who may know whom, read off the <c>using</c> lines.</summary>
public sealed partial class DoorTests
{
    private const string Core = "generators/Venice.OpenApi.Core";

    /// <summary>The rooms of the core, and what each may look into. Collections and Diagnostics are open to all.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new()
    {
        ["Collections"] = [],
        ["Diagnostics"] = [],
        ["Reading"] = [],
        ["Document"] = ["Reading"],
        ["Parsing"] = ["Reading", "Document"],
        ["Model"] = [],
        ["Binding"] = ["Reading", "Document", "Model"],
        ["Emission"] = ["Model"],
        ["Generation"] = ["Reading", "Parsing", "Binding", "Model", "Emission"],
        ["Conformance"] = ["Reading", "Document"],
    };

    [Fact]
    public void Core_EveryRoom_LooksOnlyThroughItsDoors()
    {
        var trespasses =
            from file in Repository.Sources(Core)
            let room = file[(Core.Length + 1)..].Split('/')[0]
            where Rooms.ContainsKey(room)
            from used in UsedRooms(file)
            where used != room && used is not ("Collections" or "Diagnostics") && !Rooms[room].Contains(used)
            select $"{file} uses {used}";

        Assert.Empty(trespasses);
    }

    [Fact]
    public void Core_EveryFolder_IsARoomOfTheHouse()
    {
        var folders = Repository.Sources(Core).Select(static file => file[(Core.Length + 1)..].Split('/')).Where(static parts => parts.Length > 1).Select(static parts => parts[0]).Distinct();

        Assert.Empty(folders.Except(Rooms.Keys));
    }

    [Theory]
    [InlineData("generators/Venice.OpenApi.Core", "Microsoft.CodeAnalysis")]
    [InlineData("src", "Microsoft.CodeAnalysis")]
    [InlineData("src/Venice.Generated", "Venice.OpenApi.Reading")]
    [InlineData("src/Venice.OpenApi", "Venice.OpenApi.Reading")]
    [InlineData("src/Venice.OpenApi.Tool", "Venice.OpenApi.Emission")]
    [InlineData("src/Venice.Sandbox", "Venice.OpenApi.Emission")]
    [InlineData("src/Venice.Sandbox", "Venice.OpenApi.Binding")]
    [InlineData("src/Venice.Sandbox", "Venice.OpenApi.Model")]
    [InlineData("src/Venice.Contracts", "Venice.OpenApi.Emission")]
    [InlineData("src/Venice.Contracts", "Venice.OpenApi.Binding")]
    [InlineData("src/Venice.Contracts", "Venice.OpenApi.Model")]
    public void Folder_ForeignNamespace_IsNotUsed(string folder, string space)
    {
        var trespasses = Repository.Sources(folder).Where(file => Repository.Lines(file).Any(line => line.StartsWith($"using {space}", StringComparison.Ordinal)));

        Assert.Empty(trespasses);
    }

    [Theory]
    [InlineData("src/Venice.Sandbox/Venice.Sandbox.csproj", "Venice.OpenApi.Core")]
    [InlineData("src/Venice.Contracts/Venice.Contracts.csproj", "Venice.OpenApi.Core")]
    [InlineData("src/Venice.OpenApi.Tool/Venice.OpenApi.Tool.csproj", "Venice.OpenApi.Core")]
    [InlineData("src/Venice.Generated/Venice.Generated.csproj", "Venice.OpenApi", "Venice.OpenApi.Generator", "Venice.OpenApi.Analyzers")]
    [InlineData("src/Venice.Generated.Extensions.AI/Venice.Generated.Extensions.AI.csproj", "Venice.Generated")]
    [InlineData("src/Venice.Generated.Refit/Venice.Generated.Refit.csproj", "Venice.Generated", "Venice.OpenApi.Generator")]
    [InlineData("src/Venice.OpenApi/Venice.OpenApi.csproj", "Venice.OpenApi.Generator", "Venice.OpenApi.Analyzers", "Venice.OpenApi.CodeFixes")] // packed beside it; nothing of them is used
    [InlineData("generators/Venice.OpenApi.Analyzers/Venice.OpenApi.Analyzers.csproj")]
    [InlineData("generators/Venice.OpenApi.CodeFixes/Venice.OpenApi.CodeFixes.csproj", "Venice.OpenApi.Analyzers")]
    [InlineData("generators/Venice.OpenApi.Core/Venice.OpenApi.Core.csproj")]
    [InlineData("src/Venice.Cli/Venice.Cli.csproj", "Venice.Generated", "Venice.Sandbox", "Venice.OpenApi.Tool", "Venice.Contracts", "Venice.OpenApi.Core")]
    public void Project_ItsReferences_AreTheOnesAllowed(string project, params string[] allowed)
    {
        var references = Repository.Lines(project)
            .Select(static line => ProjectReference().Match(line))
            .Where(static match => match.Success)
            .Select(static match => Path.GetFileNameWithoutExtension(match.Groups[1].Value));

        Assert.Empty(references.Except(allowed));
    }

    [Theory]
    [InlineData("src")]
    [InlineData("generators")]
    public void Project_OfTheProduct_TakesNothingFromTests(string folder)
    {
        var trespasses = Repository.Projects(folder).Where(static project => Repository.Lines(project).Any(static line => line.Contains("../tests/", StringComparison.Ordinal)));

        Assert.Empty(trespasses);
    }

    private static IEnumerable<string> UsedRooms(string file) =>
        from line in Repository.Lines(file)
        let match = RoomUsing().Match(line)
        where match.Success && Rooms.ContainsKey(match.Groups[1].Value)
        select match.Groups[1].Value;

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?Venice\.OpenApi\.(\w+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RoomUsing();

    [GeneratedRegex(@"<ProjectReference Include=""([^""]+)""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ProjectReference();
}
