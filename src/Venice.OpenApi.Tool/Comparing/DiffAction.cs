using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Reporting;
using Venice.OpenApi.Tool.Importing;
using Venice.OpenApi.Tool.Sources;
using Venice.OpenApi.Tool.Writing;

namespace Venice.OpenApi.Tool.Comparing;

/// <summary>The comparison as a command runs it.</summary>
internal static class DiffAction
{
    public static async Task<int> RunAsync(DiffRequest request, TextWriter standard, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            var source = new SpecSource();
            var overlay = request.Overlay is { } file ? await OverlayAsync(source, file, cancellation).ConfigureAwait(false) : null;
            var old = SpecReader.Read(await source.ReadAsync(request.Old, cancellation).ConfigureAwait(false));
            var now = SpecReader.Read(await source.ReadAsync(request.New, cancellation).ConfigureAwait(false));
            RefuseUnknown(old, now, request.Selection);
            var diff = SpecComparer.Compare(
                DocumentOpening.Open(old, request.Selection, overlay, await LocalReferences.OfAsync(old, source, cancellation).ConfigureAwait(false)),
                DocumentOpening.Open(now, request.Selection, overlay, await LocalReferences.OfAsync(now, source, cancellation).ConfigureAwait(false)));
            var report = Report.Write(diff, request.Format);
            if (request.Output is { } output)
            {
                await WholeFile.WriteAsync(output, report, cancellation).ConfigureAwait(false);
            }
            else
            {
                await standard.WriteAsync(report.AsMemory(), cancellation).ConfigureAwait(false);
            }

            return IsDrift(diff, request.FailOn) ? ToolExit.Drift : ToolExit.Done;
        }
        catch (SpecFailureException failure)
        {
            await error.WriteLineAsync(failure.Message).ConfigureAwait(false);
            return ToolExit.Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"The report cannot be written: {e.Message}").ConfigureAwait(false);
            return ToolExit.Failed;
        }
    }

    public static bool IsDrift(SpecDiff diff, FailOn from) => diff.Severity is { } severity && from switch
    {
        FailOn.Never => false,
        FailOn.Breaking => severity == Severity.Breaking,
        FailOn.Behaviour => severity >= Severity.Behaviour,
        FailOn.Change => severity >= Severity.Compatible,
        _ => true,
    };

    private static async Task<SpecMap> OverlayAsync(SpecSource source, string file, CancellationToken cancellation)
    {
        var read = SpecReader.Read(await source.ReadAsync(file, cancellation).ConfigureAwait(false));
        return read.Root as SpecMap ?? throw new SpecFailureException($"The overlay '{file}' could not be read. {read.Diagnostics.FirstOrDefault()}");
    }

    /// <summary>What neither document knows is a slip of the pen; what one of them knows is a change.</summary>
    private static void RefuseUnknown(SpecDocument old, SpecDocument now, ImportSelection selection)
    {
        if (!selection.IsEverything && old.Root is SpecMap before && now.Root is SpecMap after
            && OperationChoice.Unknown(before, selection).Intersect(OperationChoice.Unknown(after, selection), StringComparer.Ordinal).FirstOrDefault() is { } sentence)
        {
            throw new SpecFailureException($"Of neither document: {sentence}");
        }
    }
}
