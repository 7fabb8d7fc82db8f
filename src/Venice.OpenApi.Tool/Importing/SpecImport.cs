using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading;
using Venice.OpenApi.Tool.Writing;

namespace Venice.OpenApi.Tool.Importing;

/// <summary>A vendor's document → a document that holds the facts of the chosen operations, and what they reach.</summary>
internal static class SpecImport
{
    public static ImportResult Of(SpecDocument read, ImportSelection selection) => Of(read, document => OperationChoice.Of(document, selection));

    /// <summary>The same, of which what the document does not have is left out.</summary>
    public static ImportResult OfKnown(SpecDocument read, ImportSelection selection) => Of(read, document => new(OperationChoice.CutTo(document, selection), null));

    private static ImportResult Of(SpecDocument read, Func<SpecMap, ImportResult> choose)
    {
        if (read.Root is not SpecMap document || read.Diagnostics.Any(static finding => finding.Rule.Severity == RuleSeverity.Error))
        {
            return ImportResult.Failed($"'{read.File}' could not be read, so nothing was imported.");
        }

        if (document["openapi"] is not SpecScalar version || !version.Text.StartsWith("3.", StringComparison.Ordinal))
        {
            return ImportResult.Failed($"'{read.File}' is no OpenAPI 3 document: it has no 'openapi: 3.…'.");
        }

        var chosen = choose(document);
        if (chosen.Document is null)
        {
            return chosen;
        }

        // Words go first: an example may hold a '$ref' that means nothing.
        var facts = FactsOnly.Of(chosen.Document);
        return new(ReachableParts.Of(facts), null);
    }

    /// <summary>The document as the bytes that are committed: the same for the same document, wherever and whenever it is written.</summary>
    public static string Write(SpecMap document) => YamlWriter.Write(
        document,
        $"Written by 'venice-openapi import' from version {Version(document)} of the vendor's document.",
        "Do not edit: this file holds facts only. Our words, and what the vendor leaves out, stand in venice.overlay.yaml.");

    private static string Version(SpecMap document) =>
        document["info"] is SpecMap info && info["version"] is SpecScalar version ? SpecExcerpt.Of(version.Text) : "(none)";
}
