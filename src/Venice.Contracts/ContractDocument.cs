using System.Text;
using System.Text.Json.Nodes;
using Venice.Contracts.Covering;
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
    private OperationRoutes? _routes;

    private ContractDocument(OpenApiDocument document) => _document = document;

    /// <summary>Reads a document.</summary>
    /// <param name="path">The OpenAPI document, YAML or JSON.</param>
    /// <param name="overlay">An OpenAPI Overlay that is applied first; none when it is <see langword="null"/>.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="PactException">It is no OpenAPI document of version 3, or the overlay cannot be read; the message says where it goes wrong.</exception>
    public static ContractDocument Load(string path, string? overlay = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Parse(path, Text(path), overlay ?? "", overlay is null ? null : Text(overlay));
    }

    /// <summary>Reads a document that is at hand as text.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="text">The OpenAPI document, YAML or JSON.</param>
    /// <param name="overlay">An OpenAPI Overlay that is applied first; none when it is <see langword="null"/>.</param>
    /// <exception cref="PactException">It is no OpenAPI document of version 3, or the overlay cannot be read; the message says where it goes wrong.</exception>
    public static ContractDocument Parse(string name, string text, string? overlay = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(text);
        return Parse(name, text, "overlay", overlay);
    }

    /// <summary>Derives the interactions, always the same ones in the same order.</summary>
    /// <param name="operations">Only these operations, by id or as <c>GET /path</c>; all when it is <see langword="null"/>.</param>
    public ContractPlan Derive(IReadOnlyCollection<string>? operations = null) => new InteractionDeriver(_document).Derive(operations);

    /// <summary>Compares a contract with the document: what of the document it would notice when it is broken, and what not, and why.</summary>
    /// <param name="pactFile">The contract, in the format of Pact's version 4. Who wrote it does not matter: interactions are found by method and path.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="PactException">It is no contract of that format.</exception>
    public ContractCoverage Cover(string pactFile)
    {
        ArgumentException.ThrowIfNullOrEmpty(pactFile);
        return Cover(PactFile.Read(pactFile), pactFile);
    }

    /// <summary>The name of the operation that a request calls.</summary>
    internal string? OperationOf(string method, string path) =>
        (_routes ??= new(_document.Operations)).Find(method, path) is { } operation ? operation.OperationId ?? $"{operation.Method} {operation.Path}" : null;

    internal ContractCoverage Cover(JsonObject pact, string name) => new CoverageRun(_document, Derive().Gaps).Cover(RecordedInteraction.ReadAll(pact, name));

    private static ContractDocument Parse(string name, string text, string overlayName, string? overlay)
    {
        var bag = new DiagnosticBag();
        var main = Read(Path.GetFileName(name), text, bag);
        if (overlay is not null && main.Root is SpecMap root)
        {
            main = Read(Path.GetFileName(overlayName), overlay, bag).Root is SpecMap changes
                ? main with { Root = SpecOverlay.Apply(root, changes, bag) }
                : throw Unusable(overlayName, bag, "it is no overlay");
        }

        return OpenApiParser.Parse(main, [], bag) is { } document ? new(document) : throw Unusable(name, bag, "it is no OpenAPI document");
    }

    private static PactException Unusable(string name, DiagnosticBag bag, string otherwise)
    {
        var findings = bag.ToEquatableArray();
        var first = findings.FirstOrDefault(static finding => finding.Rule.Severity == RuleSeverity.Error) ?? findings.FirstOrDefault();
        return new($"{name} cannot be used: {first?.ToString() ?? otherwise}");
    }

    private static string Text(string path) => new FileInfo(path).Length > MaxBytes
        ? throw new PactException($"{path} is larger than {MaxBytes / 1024 / 1024} MB.")
        : File.ReadAllText(path, Encoding.UTF8);

    private static SpecDocument Read(string name, string text, DiagnosticBag bag)
    {
        var read = SpecReader.Read(new SourceText(name, text));
        foreach (var diagnostic in read.Diagnostics)
        {
            bag.Add(diagnostic);
        }

        return read;
    }
}
