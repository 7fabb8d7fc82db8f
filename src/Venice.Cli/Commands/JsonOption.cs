using System.CommandLine;

namespace Venice.Cli.Commands;

/// <summary>The option <c>--json</c>.</summary>
internal static class JsonOption
{
    public static Option<bool> AddTo(Command command)
    {
        var option = new Option<bool>("--json") { Description = "Write JSON to standard output, for scripts." };
        command.Add(option);
        return option;
    }
}
