using System.CommandLine;

namespace Venice.Cli.Commands;

/// <summary>The option <c>--json</c>.</summary>
internal static class JsonOption
{
    private const string Name = "--json";

    /// <summary>Whether a command line has it, even one that is wrong otherwise. Where it names a file, it is another option.</summary>
    public static bool IsAsked(ParseResult parsed) =>
        parsed.Tokens.Any(static token => token.Value == Name) && !parsed.CommandResult.Command.Options.Any(static option => option.Name == Name && option.ValueType != typeof(bool));

    public static Option<bool> AddTo(Command command)
    {
        var option = new Option<bool>(Name) { Description = "Write JSON to standard output, for scripts." };
        command.Add(option);
        return option;
    }
}
