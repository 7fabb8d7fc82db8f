using System.CommandLine;
using Venice.Cli.Output;

namespace Venice.Cli.Contracts;

/// <summary><c>venice contract publish</c></summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var version = new Option<string>("--consumer-version") { Description = "The version of the consumer that the contract is of, such as a commit.", HelpName = "version", Required = true };
        var branch = new Option<string?>("--branch") { Description = "The consumer's branch.", HelpName = "branch" };
        var program = ProgramOption();
        var command = new Command("publish", "Publishes a contract to the Pact Broker that PACT_BROKER_BASE_URL and PACT_BROKER_TOKEN name.");
        var input = new ContractInput();
        input.AddPactTo(command);
        foreach (var option in new Option[] { version, branch, program })
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => ContractRun.RunAsync(
            parsed,
            static () => Broker.Token,
            token => PublishAsync(parsed, input, parsed.GetRequiredValue(version), parsed.GetValue(branch), Broker.Open(parsed.GetValue(program)), token),
            cancellation));
        return command;
    }

    public static Option<string?> ProgramOption() => new("--pact-cli") { Description = "The file of Pact's command line; else the 'pact' on the path.", HelpName = "file" };

    private static async Task<int> PublishAsync(ParseResult parsed, ContractInput input, string version, string? branch, Broker broker, CancellationToken cancellationToken)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var pact = input.ReadPact(parsed);

        // a file's name would be taken for a pattern there
        var folder = new RunFolder(error);
        await using (folder.ConfigureAwait(false))
        {
            await File.WriteAllTextAsync(folder.Contract, pact.ToJsonString(), cancellationToken).ConfigureAwait(false);
            string[] arguments = ["publish", folder.Contract, $"--consumer-app-version={version}", .. branch is null ? Array.Empty<string>() : [$"--branch={branch}"]];
            var ended = await broker.RunAsync(arguments, cancellationToken).ConfigureAwait(false);
            if (ended.ExitCode != 0)
            {
                await LastWords.SayAsync(error, $"The contract was not published. {broker.Clean(ended.Error)} {broker.Clean(ended.Output)}".TrimEnd()).ConfigureAwait(false);
                return ExitCode.Refused;
            }

            try
            {
                await output.WriteLineAsync(broker.Clean(ended.Output)).ConfigureAwait(false);
            }
            catch (Exception exception) when (LastWords.IsOfTheWriter(exception))
            {
                throw new IOException($"The contract was published, but what the broker says of it could not be told on standard output. {exception.Message}", exception);
            }

            return ExitCode.Done;
        }
    }
}
