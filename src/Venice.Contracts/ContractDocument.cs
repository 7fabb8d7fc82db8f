using System.Text;
using Venice.Contracts.Deriving;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.Contracts;

/// <summary>An OpenAPI document as a source of contract tests.</summary>
/// <example><code>
/// var document = ContractDocument.Load("openapi/orders.yaml");
/// foreach (var interaction in document.Derive().Interactions)
/// {
///     await interaction.VerifyAsync(pact, server => Drive(new OrderClient(server.Address), interaction));
/// }
/// </code></example>
public sealed class ContractDocument
{
    /// <summary>Larger than any document that people write; a reader keeps every value with its place in memory.</summary>
    private const long MaxBytes = 64 * 1024 * 1024;

    private readonly OpenApiDocument _document;

    private ContractDocument(OpenApiDocument document) => _document = document;

    /// <summary>Reads a document.</summary>
    /// <param name="path">The OpenAPI document, YAML or JSON.</param>
    /// <param name="overlay">An OpenAPI Overlay that is applied first; none when it is <see langword="null"/>.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="PactException">It is no OpenAPI document of version 3; the message says where it goes wrong.</exception>
    public static ContractDocument Load(string path, string? overlay = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var bag = new DiagnosticBag();
        var main = Read(path, bag);
        if (overlay is not null && main.Root is SpecMap root && Read(overlay, bag).Root is SpecMap changes)
        {
            main = main with { Root = SpecOverlay.Apply(root, changes, bag) };
        }

        return OpenApiParser.Parse(main, [], bag) is { } document
            ? new(document)
            : throw new PactException($"{path} cannot be used: {bag.ToEquatableArray().FirstOrDefault()?.ToString() ?? "it is no OpenAPI document"}");
    }

    /// <summary>Derives the interactions, always the same ones in the same order.</summary>
    /// <param name="operations">Only these operations, by id or as <c>GET /path</c>; all when it is <see langword="null"/>.</param>
    public ContractPlan Derive(IReadOnlyCollection<string>? operations = null) => new InteractionDeriver(_document).Derive(operations);

    private static SpecDocument Read(string path, DiagnosticBag bag)
    {
        if (new FileInfo(path).Length > MaxBytes)
        {
            throw new PactException($"{path} is larger than {MaxBytes / 1024 / 1024} MB.");
        }

        var read = SpecReader.Read(new SourceText(Path.GetFileName(path), File.ReadAllText(path, Encoding.UTF8)));
        foreach (var diagnostic in read.Diagnostics)
        {
            bag.Add(diagnostic);
        }

        return read;
    }
}
