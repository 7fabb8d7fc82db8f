using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Parsing.Edits;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>The door of the room: nodes in, an OpenAPI document out.</summary>
internal static class OpenApiParser
{
    /// <param name="main">The document, overlay applied.</param>
    /// <param name="others">The files that its references may name.</param>
    /// <param name="bag">Takes what is wrong. The rest of the document is parsed all the same.</param>
    /// <param name="isWanted">
    /// Asked of each operation as far as its names go: identifier, method, path, tags. Of one that is not wanted, no more is parsed, and nothing is said of what
    /// stands in it, nor of component schemas that only it reaches. All are without the question.
    /// </param>
    /// <returns><see langword="null"/> only when nothing of it can be used; the reason is in <paramref name="bag"/>.</returns>
    public static OpenApiDocument? Parse(SpecDocument main, IReadOnlyList<SpecDocument> others, DiagnosticBag bag, Func<OpenApiOperation, bool>? isWanted = null) =>
        Parse(main, others, bag, isWanted, before: null, out _);

    /// <param name="before">The document as it was parsed before the edit that <paramref name="main"/> tells of, with the same <paramref name="isWanted"/>.</param>
    /// <param name="parsed">What the next parsing may begin with.</param>
    /// <inheritdoc cref="Parse(SpecDocument, IReadOnlyList{SpecDocument}, DiagnosticBag, Func{OpenApiOperation, bool})"/>
    public static OpenApiDocument? Parse(
        SpecDocument main,
        IReadOnlyList<SpecDocument> others,
        DiagnosticBag bag,
        Func<OpenApiOperation, bool>? isWanted,
        ParsedDocument? before,
        out ParsedDocument? parsed)
    {
        parsed = null;
        if (main.Root is not SpecMap root)
        {
            // Without a root the reader has already said why.
            if (main.Root is { } other)
            {
                bag.Report(ParsingRules.NotOpenApi, other.Place);
            }

            return null;
        }

        if (VersionParser.Parse(root, bag) is not { } version)
        {
            return null;
        }

        var file = new SpecFile("", FilePaths.Normalize(main.File), root, version);
        var isPartial = isWanted is not null && main.IsTree;

        // what is kept was reached once, and an edit elsewhere may be the end of that
        var kept = others.Count == 0 && !isPartial && main.Edit is { } edit ? before?.After(edit) : null;
        var run = new ParseRun(new SpecFiles(file, others), bag, isWanted, kept) { IsPartial = isPartial };
        var document = new DocumentParser(run).Parse(main.File);

        // Only an edit of such a text is ever read into its tree. What was found would have to be found again, and callbacks are shared between paths.
        if (main is { PlainText: not null, IsTree: true } && others.Count == 0 && bag.IsEmpty && document.Operations.All(static operation => operation.Callbacks.Count == 0))
        {
            parsed = new(root, run);
        }

        return document;
    }
}
