using System.CommandLine;

namespace Venice.Cli.Commands;

/// <summary>The option <c>--max-spend</c>.</summary>
internal static class SpendingOption
{
    public static Option<decimal?> AddTo(Command command)
    {
        var option = new Option<decimal?>("--max-spend") { Description = "The most that the call may cost, in US dollars. A dearer one, or one whose price is not published, is not sent.", HelpName = "usd" };
        command.Add(option);
        return option;
    }
}
