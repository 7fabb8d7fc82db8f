using System.CommandLine;
using Venice.OpenApi.Tool;

namespace Venice.Cli.Commands;

/// <summary><c>venice spec</c>: the document tools, which live in a program of their own so that they run when the SDK does not compile.</summary>
internal static class SpecCommand
{
    public static Command Create() => new("spec", "Works on OpenAPI documents.") { SpecCommands.Generate(), SpecCommands.Import(), SpecCommands.Diff(), SpecCommands.Update() };
}
