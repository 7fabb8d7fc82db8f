using System.Globalization;
using Venice.OpenApi.Tool.Comparing;
using Venice.OpenApi.Tool.Comparing.Reporting;
using Venice.OpenApi.Tool.Sources;
using Venice.OpenApi.Tool.Writing;

namespace Venice.OpenApi.Tool.Updating;

/// <summary>The update as a command runs it. Until everything has succeeded the old document is the one that counts.</summary>
internal static class UpdateAction
{
    private const int MostMisfits = 20;

    public static async Task<int> RunAsync(UpdateRequest request, SpecSource source, TextWriter standard, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            await error.WriteLineAsync($"Reading {Shown(request.From)} …").ConfigureAwait(false);
            var plan = await UpdatePlanning.PlanAsync(request, source, cancellation).ConfigureAwait(false);
            await ReportAsync(request, plan, standard, cancellation).ConfigureAwait(false);
            await MisfitsAsync(request, plan, error).ConfigureAwait(false);
            if (request.IsCheck)
            {
                return plan.Misfits.Count > 0 || DiffAction.IsDrift(plan.Diff, request.FailOn) ? ToolExit.Drift : ToolExit.Done;
            }

            if (plan.Misfits.Count > 0)
            {
                return ToolExit.Failed;
            }

            if (plan.IsCurrent)
            {
                await error.WriteLineAsync($"'{request.Document}' is up to date.").ConfigureAwait(false);
                return ToolExit.Done;
            }

            return await ReplaceAsync(request, plan, standard, error, cancellation).ConfigureAwait(false);
        }
        catch (SpecFailureException failure)
        {
            await error.WriteLineAsync($"{failure.Message} Nothing was changed.").ConfigureAwait(false);
            return ToolExit.Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"The report cannot be written: {e.Message} Nothing was changed.").ConfigureAwait(false);
            return ToolExit.Failed;
        }
    }

    private static async Task ReportAsync(UpdateRequest request, UpdatePlan plan, TextWriter standard, CancellationToken cancellation)
    {
        var report = Report.Write(plan.Diff, request.Format);
        if (request.Output is { } output)
        {
            await WholeFile.WriteAsync(output, report, cancellation).ConfigureAwait(false);
        }
        else
        {
            await standard.WriteAsync(report.AsMemory(), cancellation).ConfigureAwait(false);
        }
    }

    private static async Task MisfitsAsync(UpdateRequest request, UpdatePlan plan, TextWriter error)
    {
        if (plan.Misfits.Count == 0)
        {
            return;
        }

        foreach (var misfit in plan.Misfits.Take(MostMisfits))
        {
            await error.WriteLineAsync(misfit.ToString()).ConfigureAwait(false);
        }

        if (plan.Misfits.Count > MostMisfits)
        {
            await error.WriteLineAsync($"… and {(plan.Misfits.Count - MostMisfits).ToString(CultureInfo.InvariantCulture)} more.").ConfigureAwait(false);
        }

        await error.WriteLineAsync(
            $"The new document does not fit: either it is not whole, or the places above need correcting first. '{request.Document}' is as it was.").ConfigureAwait(false);
    }

    private static async Task<int> ReplaceAsync(UpdateRequest request, UpdatePlan plan, TextWriter standard, TextWriter error, CancellationToken cancellation)
    {
        var swap = await DocumentSwap.StartAsync(request.Document, plan.NewText, cancellation).ConfigureAwait(false);
        var isKept = false;
        try
        {
            foreach (var command in request.Verify)
            {
                await error.WriteLineAsync($"$ {command}").ConfigureAwait(false);
                if (await VerifyCommand.RunAsync(command, error, cancellation).ConfigureAwait(false) is var exit && exit != 0)
                {
                    await error.WriteLineAsync(
                        $"'{command}' failed with the new document (exit code {exit.ToString(CultureInfo.InvariantCulture)}), so '{request.Document}' is as it was. "
                        + "Where new members ask for words or names, write them into the overlay and run again; '--no-verify' replaces the document without asking.").ConfigureAwait(false);
                    return ToolExit.Failed;
                }
            }

            swap.Keep();
            isKept = true;
        }
        finally
        {
            if (!isKept)
            {
                swap.PutBack();
            }
        }

        await standard.WriteAsync(ReviewText.Of(request, plan)).ConfigureAwait(false);
        await error.WriteLineAsync($"'{request.Document}' was updated.").ConfigureAwait(false);
        return ToolExit.Done;
    }

    /// <summary>Without what stands behind the question mark or before the @, which may be a secret.</summary>
    private static string Shown(string from) =>
        Uri.TryCreate(from, UriKind.Absolute, out var address) && from.Contains("://", StringComparison.Ordinal)
            ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : from;
}
