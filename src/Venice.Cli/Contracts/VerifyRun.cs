using System.CommandLine;
using System.Text.Json.Nodes;
using Venice.Cli.Output;
using Venice.Contracts;
using Venice.Contracts.Verifying;
using Venice.Sandbox;

namespace Venice.Cli.Contracts;

/// <summary>Verifies a provider, from the choice of interactions to the reports.</summary>
internal sealed class VerifyRun(ParseResult parsed, ContractInput input, VerifySettings settings, string? key)
{
    private const string AnyKey = "sandbox";

    private readonly Redaction _redaction = new([], key);

    public async Task<int> RunAsync(string? junit, string? json, CancellationToken cancellationToken)
    {
        var (address, states, timeout) = (settings.Address, settings.StateAddress, settings.Timeout);
        _ = settings.MaxSpend; // a limit that is none is told before anything is done
        var pact = input.ReadPact(parsed);
        var document = input.ReadDocument(parsed);
        var guard = address is not null && (key is not null || !address.IsLoopback) ? new LiveGuard(address, key, input.IsOwnPact(parsed), settings, parsed.InvocationConfiguration.Error) : null;
        guard?.RequireKey();
        var engine = EngineFile.Find(settings.Engine);
        using var reports = ReportFiles.Prepare([junit, json]);
        var sandbox = address is null ? await SandboxProvider.StartAsync(cancellationToken: cancellationToken).ConfigureAwait(false) : null;
        try
        {
            address ??= sandbox!.BaseAddress;
            states ??= sandbox is null ? null : new Uri(address, "/provider-states");
            await ProviderKnock.KnockAsync(address, ProviderKnock.ProxyTo(address), cancellationToken).ConfigureAwait(false);
            var chosen = InteractionChoice.Of(pact, document, settings.Includes, states is not null);
            OwnPaths.Require(address, chosen.Where(static one => one.LeftOut is null).Select(static one => one.Node)); // the engine's process refuses it too, but the key is on its way then
            await PrepareAsync(guard, address, chosen, cancellationToken).ConfigureAwait(false);
            var verification = await JudgeAsync(guard, engine, pact, chosen, address, states, timeout, cancellationToken).ConfigureAwait(false);
            var outcome = new VerifyOutcome(sandbox is null ? address.ToString() : "the built-in sandbox", chosen, verification, _redaction);
            await TellAsync(guard, new(parsed.InvocationConfiguration.Output, reports, junit, json), outcome).ConfigureAwait(false);
            return outcome.IsSuccess ? ExitCode.Done : ExitCode.ContractBroken;
        }
        finally
        {
            if (sandbox is not null)
            {
                await sandbox.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static async Task TellAsync(LiveGuard? guard, VerifyReports reports, VerifyOutcome outcome)
    {
        try
        {
            await reports.TellAsync(outcome).ConfigureAwait(false);
        }
        catch (Exception) when (guard is not null)
        {
            await guard.TellWhatMayHaveBeenChargedAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Values that the provider has, credentials, and before money is spent the question whether it may be.</summary>
    private async Task PrepareAsync(LiveGuard? guard, Uri address, IReadOnlyList<ChosenInteraction> chosen, CancellationToken cancellationToken)
    {
        if (guard is not null)
        {
            await guard.AdmitAsync(chosen, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (input.IsOwnPact(parsed))
        {
            var values = new VeniceValues(new SandboxWallet(address));
            foreach (var one in chosen.Where(static one => one.LeftOut is null))
            {
                one.LeftOut = await values.FillAsync(one.Request, cancellationToken).ConfigureAwait(false);
                if (one.Request.Header("Authorization") is not null)
                {
                    one.Request.SetHeader("Authorization", $"Bearer {AnyKey}");
                }
            }
        }
    }

    private async Task<PactVerification> JudgeAsync(LiveGuard? guard, string engine, JsonObject pact, IReadOnlyList<ChosenInteraction> chosen, Uri address, Uri? states, double timeout, CancellationToken cancellationToken)
    {
        var wanted = chosen.Where(static one => one.LeftOut is null).ToList();
        if (wanted.Count == 0)
        {
            throw new UsageException($"No interaction is left to verify: the first {chosen[0].LeftOut}.");
        }

        var copy = new JsonObject(pact.Where(static member => member.Key != "interactions").Select(static member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())))
        {
            ["interactions"] = new JsonArray([.. wanted.Select(static one => one.Node.DeepClone())]),
        };
        var provider = (pact["provider"] as JsonObject)?["name"] is JsonValue name && name.TryGetValue<string>(out var text) && text.Length > 0 ? text : "provider";
        var folder = new RunFolder(parsed.InvocationConfiguration.Error);
        await using (folder.ConfigureAwait(false))
        {
            await File.WriteAllTextAsync(folder.Contract, copy.ToJsonString(), cancellationToken).ConfigureAwait(false);
            var job = new JudgeJob(provider, address, folder.Contract, states, timeout, folder.Result);
            try
            {
                return await new Judge(engine, _redaction).VerifyAsync(job, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception) when (Judge.HasBegun(job) && guard is not null)
            {
                await guard.TellWhatMayHaveBeenChargedAsync().ConfigureAwait(false);
                throw;
            }
        }
    }
}
