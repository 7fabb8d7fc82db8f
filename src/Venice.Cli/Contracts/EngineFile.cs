using Venice.Contracts;
using Venice.Contracts.Native;

namespace Venice.Cli.Contracts;

/// <summary>Finds Pact's native engine for a command: where the person says it is, else beside the tool, else where <c>venice contract engine</c> put it. Never in the working folder, which may be anybody's.</summary>
internal static class EngineFile
{
    /// <exception cref="PactEngineMissingException">It is nowhere.</exception>
    public static string Find(string? named)
    {
        var variable = Environment.GetEnvironmentVariable(PactEngine.Variable);
        if (named is not null)
        {
            return File.Exists(named) ? Path.GetFullPath(named) : throw new UsageException($"--engine names a file that is not there: '{named}'.");
        }

        if (!string.IsNullOrEmpty(variable))
        {
            return File.Exists(variable) ? Path.GetFullPath(variable) : throw new UsageException($"{PactEngine.Variable} names a file that is not there: '{variable}'.");
        }

        return PactEngine.Find() ?? throw new PactEngineMissingException(
            $"Pact's native engine is not here. 'venice contract engine' installs it by npm; or name its file with --engine, or in {PactEngine.Variable}.");
    }
}
