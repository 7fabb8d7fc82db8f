using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Comparing;
using Venice.OpenApi.Tool.Importing;
using Venice.OpenApi.Tool.Sources;

namespace Venice.OpenApi.Tool.Updating;

/// <summary>Fetches, imports, compares and checks; writes nothing.</summary>
internal static class UpdatePlanning
{
    /// <exception cref="SpecFailureException">There is no new document, or it cannot be used.</exception>
    public static async Task<UpdatePlan> PlanAsync(UpdateRequest request, SpecSource source, CancellationToken cancellation)
    {
        var oldText = await source.ReadAsync(request.Document, cancellation).ConfigureAwait(false);
        var old = SpecReader.Read(oldText);
        if (old.Root is not SpecMap oldRoot)
        {
            throw new SpecFailureException($"'{request.Document}' could not be read. {old.Diagnostics.FirstOrDefault()}");
        }

        var overlayFile = request.Overlay ?? Beside(request.Document);
        var overlay = overlayFile is null ? null : await OverlayAsync(source, overlayFile, cancellation).ConfigureAwait(false);
        var imported = Import(await VendorAsync(request.From, source, cancellation).ConfigureAwait(false), oldRoot, request.Selection);
        var newText = SpecImport.Write(imported);
        var now = SpecReader.Read(new(request.Document, newText));
        var before = DocumentOpening.Open(old, ImportSelection.Everything, overlay);
        var after = DocumentOpening.Open(now, ImportSelection.Everything, overlay);
        return new(newText, SpecComparer.Compare(before, after), Misfits(old, now, overlay)) { IsCurrent = newText == oldText.Text };
    }

    /// <summary><c>venice.overlay.yaml</c> of <c>venice.openapi.yaml</c>.</summary>
    private static string? Beside(string document)
    {
        var overlay = document.Replace(".openapi.", ".overlay.", StringComparison.Ordinal);
        return overlay != document && File.Exists(overlay) ? overlay : null;
    }

    private static async Task<SpecMap> OverlayAsync(SpecSource source, string file, CancellationToken cancellation)
    {
        var read = SpecReader.Read(await source.ReadAsync(file, cancellation).ConfigureAwait(false));
        return read.Root as SpecMap ?? throw new SpecFailureException($"The overlay '{file}' could not be read. {read.Diagnostics.FirstOrDefault()}");
    }

    private static async Task<SpecDocument> VendorAsync(string from, SpecSource source, CancellationToken cancellation)
    {
        var text = await source.ReadAsync(from, cancellation).ConfigureAwait(false);
        if (text.Text.AsSpan().TrimStart() is ['<', ..])
        {
            throw new SpecFailureException($"'{text.File}' is HTML or XML, and no OpenAPI document. Give the address of the raw file.");
        }

        return SpecReader.Read(text);
    }

    private static SpecMap Import(SpecDocument vendor, SpecMap current, ImportSelection selection)
    {
        // an operation of ours that the vendor no longer has is drift, and no mistake of the caller's
        var wanted = selection.IsEverything && current["paths"] is SpecMap paths
            ? new ImportSelection([], [.. paths.Entries.Select(static entry => entry.Key)], [])
            : selection;
        if (vendor.Root is SpecMap root && !selection.IsEverything
            && OperationChoice.Unknown(root, selection).Intersect(OperationChoice.Unknown(current, selection), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new SpecFailureException($"'{vendor.File}': {unknown}");
        }

        var result = SpecImport.OfKnown(vendor, wanted);
        return result.Document ?? throw new SpecFailureException(result.Failure + (vendor.Diagnostics.FirstOrDefault(static finding => finding.Rule.Severity == RuleSeverity.Error) is { } first ? $" {first}" : ""));
    }

    /// <summary>What is wrong with the new document and was not wrong with the old one: a document that was cut short leads to nowhere.</summary>
    private static List<DiagnosticInfo> Misfits(SpecDocument old, SpecDocument now, SpecMap? overlay)
    {
        var known = Findings(old, overlay).Select(Key).ToHashSet(StringComparer.Ordinal);
        return [.. Findings(now, overlay).Where(finding => !known.Contains(Key(finding)))];
    }

    private static List<DiagnosticInfo> Findings(SpecDocument document, SpecMap? overlay)
    {
        var bag = new DiagnosticBag();
        var root = (SpecMap)document.Root!;
        if (overlay is not null)
        {
            root = SpecOverlay.Apply(root, overlay, bag);
        }

        var references = new DiagnosticBag();
        OpenApiParser.Parse(document with { Root = root }, [], references);
        return [.. bag.ToEquatableArray(), .. references.ToEquatableArray().Where(static finding => finding.Rule == ParsingRules.DanglingReference || finding.Rule.Severity == RuleSeverity.Error)];
    }

    private static string Key(DiagnosticInfo finding) => $"{finding.Rule.Id} {finding.Message}";
}
