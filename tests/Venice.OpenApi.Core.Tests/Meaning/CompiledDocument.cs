using Venice.OpenApi.Binding;
using Venice.OpenApi.Binding.Unions;
using Venice.OpenApi.Core.Tests.Emission;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Document;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Model;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>
/// A document, emitted, compiled and loaded. Every named schema becomes the type of the one member of a record of ours, so that a list, a text
/// or a number is read, checked and written by emitted code as an object is.
/// </summary>
internal sealed class CompiledDocument
{
    /// <summary>The member that holds the value.</summary>
    public const string Member = "value";

    private const string Holder = "MeaningHolder";

    private readonly Descendants _heirs;

    private CompiledDocument(OpenApiDocument document, ApiModel model, IReadOnlyList<Judged> judged, IReadOnlySet<string> findings, UnionSearch unions) =>
        (_heirs, Model, Judged, Findings, Unions) = (new Descendants(document), model, judged, findings, unions);

    public ApiModel Model { get; }

    public IReadOnlyList<Judged> Judged { get; }

    public UnionSearch Unions { get; }

    /// <summary>The ids of what the generator says of the document.</summary>
    public IReadOnlySet<string> Findings { get; }

    /// <summary>Those that extend a base with a discriminator, near and far.</summary>
    public IReadOnlyList<OpenApiSchema> Heirs(OpenApiSchema schema) =>
        schema is { Discriminator: not null, ComponentName: not null, OneOf.Count: 0, AnyOf.Count: 0 } ? _heirs.Of(schema) : [];

    /// <param name="files">The main document first; with the names by which they refer to each other.</param>
    public static CompiledDocument Of(params SourceText[] files)
    {
        var bag = new DiagnosticBag();
        var read = files.Select(SpecReader.Read).ToList();
        var parsed = OpenApiParser.Parse(read[0], [.. read.Skip(1)], bag);
        Assert.NotNull(parsed);
        var roots = parsed.Schemas.Concat(Bodies(parsed)).GroupBy(static schema => schema.Pointer, StringComparer.Ordinal).Select(static same => same.First()).ToList();
        var holders = roots.Select((schema, index) => Hold(schema, $"{Holder}{index}")).ToList();
        var whole = new OpenApiDocument
        {
            Place = parsed.Place,
            Pointer = parsed.Pointer,
            Node = parsed.Node,
            Version = parsed.Version,
            File = parsed.File,
            Schemas = [.. parsed.Schemas, .. holders],
            SchemaCount = parsed.SchemaCount + holders.Count,
        };
        var model = ApiBinder.Bind(whole, new BindingOptions("Acme.Whole", "AcmeApiClient", [], [], ModelsOnly: true), bag);
        var assembly = EmittedCode.Load(ApiEmitter.Emit(model));
        var unions = new UnionSearch(model);
        var judged = roots.Select((schema, index) =>
        {
            var type = assembly.GetType($"{model.Namespace}.{Holder}{index}", throwOnError: true)!;
            var reader = (IEmittedReader)Activator.CreateInstance(typeof(EmittedReader<>).MakeGenericType(type), unions)!;
            return new Judged(schema, schema.Pointer, reader);
        });
        return new CompiledDocument(parsed, model, [.. judged], bag.ToEquatableArray().Select(static finding => finding.Rule.Id).ToHashSet(StringComparer.Ordinal), unions);
    }

    /// <summary>JSON bodies that are written where they are used: they have no name but the operation's.</summary>
    private static IEnumerable<OpenApiSchema> Bodies(OpenApiDocument document) =>
        document.Operations.Concat(document.Operations.SelectMany(static operation => operation.Callbacks).Concat(document.Webhooks).SelectMany(static incoming => incoming.Operations))
            .SelectMany(static operation => (operation.RequestBody?.Content ?? []).Concat(operation.Responses.SelectMany(static response => response.Content)))
            .Where(static media => media.Name.Contains("json", StringComparison.OrdinalIgnoreCase))
            .Select(static media => media.Schema)
            .OfType<OpenApiSchema>()
            .Where(static schema => !schema.IsPureReference && schema.ComponentName is null);

    private static OpenApiSchema Hold(OpenApiSchema schema, string name) => new()
    {
        Place = schema.Place,
        Pointer = $"#/components/schemas/{name}",
        ComponentName = name,
        Types = OpenApiTypes.Object,
        Properties = [new OpenApiProperty(Member, schema.Place, schema)],
        Required = [Member],
    };
}
