using System.CommandLine;
using Venice.Cli.Connections;

namespace Venice.Cli.Contracts;

/// <summary><c>venice contract verify</c></summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var url = new Option<string?>("--url") { Description = "Where the provider listens, with the path that stands before the contract's; the built-in sandbox when nothing is said.", HelpName = "url" };
        var stateUrl = new Option<string?>("--state-url") { Description = "Where the provider is told the state that an interaction needs. Without it only interactions are verified that need none.", HelpName = "url" };
        var include = new Option<string[]>("--include") { Description = "Only interactions whose description or operation fits; with * and ?. May be given several times.", HelpName = "pattern", AllowMultipleArgumentsPerToken = true };
        var maxSpend = new Option<decimal?>("--max-spend") { Description = "The most that a verification of a service that costs money may cost, in US dollars.", HelpName = "usd" };
        var unknown = new Option<bool>("--allow-unknown-price") { Description = "Send also what has no known price, to a service that costs money. --max-spend does not limit it." };
        var junit = new Option<string?>("--junit") { Description = "Write the results as JUnit XML.", HelpName = "file" };
        var json = new Option<string?>("--json") { Description = "Write the results as JSON.", HelpName = "file" };
        var engine = new Option<string?>("--engine") { Description = "The file of Pact's native engine; else PACT_FFI_LIBRARY counts, else the one that 'venice contract engine' installs.", HelpName = "file" };
        var keyFile = new Option<string?>("--api-key-file") { Description = "A file that holds the API key; else, for Venice's own contract, VENICE_API_KEY counts.", HelpName = "file" };
        var timeout = new Option<double?>("--timeout") { Description = "How many seconds to wait for one answer; 60 when nothing is said.", HelpName = "seconds" };
        var command = new Command("verify", "Replays the requests of a contract against a provider, and judges its answers.") { url, stateUrl };
        var input = new ContractInput();
        input.AddTo(command);
        foreach (var option in new Option[] { include, maxSpend, unknown, junit, json, engine, keyFile, timeout })
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
        {
            var settings = new VerifySettings(
                parsed.GetValue(url), parsed.GetValue(stateUrl), parsed.GetValue(include) ?? [], parsed.GetValue(maxSpend), parsed.GetValue(engine), parsed.GetValue(keyFile), parsed.GetValue(timeout))
            {
                AllowUnknownPrice = parsed.GetValue(unknown),
            };
            var key = default(string);
            return ContractRun.RunAsync(
                parsed,
                () => key,
                token =>
                {
                    // the sandbox takes any key, so that a real one need not go there; and another service than Venice gets Venice's from nobody's environment
                    key = settings.Url is not null && (settings.KeyFile is not null || input.IsOwnPact(parsed)) ? KeySource.Find(settings.KeyFile) : null;
                    return new VerifyRun(parsed, input, settings, key).RunAsync(parsed.GetValue(junit), parsed.GetValue(json), token);
                },
                cancellation);
        });
        return command;
    }
}
