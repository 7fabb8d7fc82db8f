using System.CommandLine;

namespace Venice.OpenApi.Tool;

/// <summary>Tools for any OpenAPI document, apart from everything that is emitted from one.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Tools for OpenAPI documents.") { SpecCommands.Generate(), SpecCommands.Import(), SpecCommands.Diff(), SpecCommands.Update() };
        var parsed = root.Parse(args);
        var exit = await parsed.InvokeAsync().ConfigureAwait(false);
        return parsed.Errors.Count > 0 ? ToolExit.WrongUsage : exit;
    }
}
