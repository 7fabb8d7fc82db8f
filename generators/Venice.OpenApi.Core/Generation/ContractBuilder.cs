using Venice.OpenApi.Binding;
using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Model;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Generation;

/// <summary>Walks a document through the core's rooms: read, overlay, parse, bind.</summary>
internal static class ContractBuilder
{
    /// <summary>Never throws but for cancellation: whatever goes wrong becomes a finding.</summary>
    /// <param name="memory">Spares work where a document comes again that was edited; changes nothing else.</param>
    public static Contract Build(ContractInput input, CancellationToken cancellationToken, ContractMemory? memory = null)
    {
        var findings = new DiagnosticBag();
        try
        {
            var bound = Bind(input, findings, memory, cancellationToken);
            return new(bound?.Model, findings.ToEquatableArray())
            {
                Lines = bound?.Lines,
                File = input.Document.File,
                Refit = input.Options.Refit,
                RefitOnly = input.Options.RefitOnly,
            };
        }
        catch (FileNotFoundException missing)
        {
            findings.Report(GeneratorRules.MissingAssembly, SourcePlace.StartOf(input.Document.File), missing.FileName ?? missing.Message);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            findings.Report(GeneratorRules.Unexpected, SourcePlace.StartOf(input.Document.File), defect.GetType().Name, defect.Message);
        }

        return new(null, findings.ToEquatableArray());
    }

    private static (ApiModel Model, DocumentLinesModel Lines)? Bind(ContractInput input, DiagnosticBag findings, ContractMemory? memory, CancellationToken cancellationToken)
    {
        if (input.IsMissing)
        {
            findings.Report(GeneratorRules.UnreadableFile, SourcePlace.StartOf(input.Document.File), input.Document.File);
            return null;
        }

        var last = memory?.Of(input);
        var document = Read(input.Document, findings, last?.Document);
        if (document.Root is not SpecMap root)
        {
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        root = Overlay(root, input, findings);
        var overlaid = ReferenceEquals(root, document.Root) ? document : document with { Root = root, Edit = null, IsTree = false };

        cancellationToken.ThrowIfCancellationRequested();
        var references = input.References.Select(source => Read(source, findings)).ToList();
        var choices = Choices(input, findings);
        var parsed = OpenApiParser.Parse(overlaid, references, findings, choices.IsFiltered ? operation => ApiBinder.IsWanted(operation, choices) : null, last?.Parsed, out var next);
        if (parsed is null)
        {
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var kept = memory is null || next is null ? null : new KeptBinding(last?.Bound);
        var bound = ApiBinder.Bind(parsed, choices, findings, kept);
        memory?.Keep(input, new(document, next, kept));
        return bound;
    }

    private static BindingOptions Choices(ContractInput input, DiagnosticBag findings)
    {
        var options = input.Options;
        var clientName = options.ClientName ?? ClientNameOf(input.Document.File);
        if (options.IsInternal is null)
        {
            findings.Report(GeneratorRules.UnknownAccessibility, SourcePlace.StartOf(input.Document.File), options.Accessibility ?? "");
        }

        return new BindingOptions(options.Namespace, clientName, options.Operations, options.Tags, options.ModelsOnly)
        {
            Excluded = options.Excluded,

            // the narrower of the two: a type that was meant to be hidden does not become part of a public surface
            IsInternal = options.IsInternal ?? true,
        };
    }

    /// <summary><c>specs/acme.openapi.yaml</c> is the document of <c>AcmeClient</c>.</summary>
    private static string ClientNameOf(string file)
    {
        var name = file.Substring(file.LastIndexOfAny(['/', '\\']) + 1);
        return Identifier.Of(name.Split('.')[0], digitPrefix: "Api") + "Client";
    }

    private static SpecMap Overlay(SpecMap root, ContractInput input, DiagnosticBag findings)
    {
        if (input.MissingOverlay is { } missing)
        {
            findings.Report(GeneratorRules.MissingOverlay, SourcePlace.StartOf(input.Document.File), missing);
        }

        return input.Overlay is { } source && Read(source, findings).Root is SpecMap overlay ? SpecOverlay.Apply(root, overlay, findings) : root;
    }

    private static SpecDocument Read(SourceText source, DiagnosticBag findings, SpecDocument? before = null)
    {
        var document = before is null ? SpecReader.Read(source) : SpecReader.ReadAgain(source, before);
        foreach (var finding in document.Diagnostics)
        {
            findings.Add(finding);
        }

        return document;
    }
}
