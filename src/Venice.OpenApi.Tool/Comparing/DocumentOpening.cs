using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Importing;
using Venice.OpenApi.Tool.Sources;

namespace Venice.OpenApi.Tool.Comparing;

/// <summary>Text → a side of a comparison: read, cut to the chosen operations, overlay applied, parsed.</summary>
internal static class DocumentOpening
{
    /// <param name="overlay">Applied to it, when there is one; what no longer fits is left out.</param>
    /// <exception cref="SpecFailureException">It is no OpenAPI 3 document that can be read.</exception>
    public static ComparedDocument Open(SpecDocument read, ImportSelection selection, SpecMap? overlay = null, IReadOnlyList<SpecDocument>? others = null)
    {
        if (read.Root is not SpecMap root || read.Diagnostics.Any(static finding => finding.Rule.Severity == RuleSeverity.Error))
        {
            var first = read.Diagnostics.FirstOrDefault(static finding => finding.Rule.Severity == RuleSeverity.Error);
            throw new SpecFailureException(first is null ? $"'{read.File}' could not be read." : $"'{read.File}' could not be read. {first}");
        }

        if (root["openapi"] is not SpecScalar version || !version.Text.StartsWith("3.", StringComparison.Ordinal))
        {
            throw new SpecFailureException($"'{read.File}' is no OpenAPI 3 document: it has no 'openapi: 3.…'.");
        }

        if (!selection.IsEverything)
        {
            root = ReachableParts.Of(OperationChoice.CutTo(root, selection));
        }

        var bag = new DiagnosticBag();
        if (overlay is not null)
        {
            root = SpecOverlay.Apply(root, overlay, bag);
        }

        var document = OpenApiParser.Parse(read with { Root = root }, others ?? [], bag)
            ?? throw new SpecFailureException($"'{read.File}' could not be understood. {bag.ToEquatableArray().FirstOrDefault()}");
        return new(read.File, root, document);
    }
}
