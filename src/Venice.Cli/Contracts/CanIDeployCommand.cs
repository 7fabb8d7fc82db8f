using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.Cli.Output;

namespace Venice.Cli.Contracts;

/// <summary><c>venice contract can-i-deploy</c></summary>
internal static class CanIDeployCommand
{
    /// <summary>The consumer of Venice's own contract.</summary>
    private const string OwnConsumer = "venice-sdk";

    public static Command Create()
    {
        var participant = new Option<string>("--pacticipant") { Description = "Who is to be deployed, by its name in the contracts.", HelpName = "name", DefaultValueFactory = static _ => OwnConsumer };
        var version = new Option<string>("--pacticipant-version") { Description = "The version of it.", HelpName = "version", Required = true };
        var environment = new Option<string>("--to-environment") { Description = "Where to.", HelpName = "environment", Required = true };
        var program = PublishCommand.ProgramOption();
        var command = new Command("can-i-deploy", "Asks the Pact Broker whether a version is compatible with all that is deployed in an environment.") { participant, version, environment, program };
        command.SetAction((parsed, cancellation) => ContractRun.RunAsync(
            parsed,
            static () => Broker.Token,
            token => AskAsync(
                parsed,
                Broker.Open(parsed.GetValue(program)),
                ["can-i-deploy", $"--pacticipant={parsed.GetRequiredValue(participant)}", $"--version={parsed.GetRequiredValue(version)}", $"--to-environment={parsed.GetRequiredValue(environment)}", "--output=json"],
                token),
            cancellation));
        return command;
    }

    private static async Task<int> AskAsync(ParseResult parsed, Broker broker, string[] arguments, CancellationToken cancellationToken)
    {
        var ended = await broker.RunAsync(arguments, cancellationToken).ConfigureAwait(false);

        // the program ends with 0 whatever the answer, when it is asked for JSON: the answer itself counts
        if (Summary(ended.Output) is not { } summary)
        {
            await LastWords.SayAsync(parsed.InvocationConfiguration.Error, $"The broker could not be asked. {broker.Clean(ended.Error)} {broker.Clean(ended.Output)}".TrimEnd()).ConfigureAwait(false);
            return ExitCode.Refused;
        }

        var isDeployable = summary["deployable"] is JsonValue value && value.TryGetValue<bool>(out var yes) && yes;
        var reason = summary["reason"] is JsonValue words && words.TryGetValue<string>(out var text) ? text : "The broker gives no reason.";
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"{(isDeployable ? "yes" : "no")}: {broker.Clean(reason.ReplaceLineEndings(" "))}").ConfigureAwait(false);
        return isDeployable ? ExitCode.Done : ExitCode.ContractBroken;
    }

    private static JsonObject? Summary(string output)
    {
        try
        {
            return (JsonNode.Parse(output) as JsonObject)?["summary"] as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
