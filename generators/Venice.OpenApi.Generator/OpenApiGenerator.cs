using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Venice.OpenApi.Collections;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Emission.Enums;
using Venice.OpenApi.Emission.Http;
using Venice.OpenApi.Emission.Records;
using Venice.OpenApi.Emission.Refit;
using Venice.OpenApi.Emission.Unions;
using Venice.OpenApi.Generation;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Generator;

/// <summary>
/// The pipeline: files become inputs, inputs contracts, and a contract has two outputs. Findings depend on places; code depends on the model
/// alone, item by item, so that a moved line emits nothing again and a changed schema only the files that it reaches.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class OpenApiGenerator : IIncrementalGenerator
{
    // without a byte order mark, which would stand in files that a consumer lets the compiler write
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var memory = new ContractMemory();
        var files = context.AdditionalTextsProvider
            .Where(static file => FileTypes.IsReadable(file.Path))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => FileTypes.Open(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Files);

        var contracts = files.Where(static file => file.Role == FileRole.Document)
            .Combine(files.Where(static file => file.Role == FileRole.Other).Collect())
            .Select(static (pair, _) => ContractFiles.Gather(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Inputs)
            .Select((input, cancellation) => ContractBuilder.Build(input, cancellation, memory))
            .WithComparer(SameObject<Contract>.Instance)
            .WithTrackingName(TrackingNames.Contracts);

        context.RegisterSourceOutput(
            contracts.SelectMany(static (contract, _) => contract.Findings).WithTrackingName(TrackingNames.Findings),
            static (output, finding) => output.ReportDiagnostic(DiagnosticMapping.ToDiagnostic(finding)));

        var models = contracts
            .SelectMany(static (contract, _) => Few(contract.RefitOnly ? null : contract.Model))
            .WithComparer(SameObject<ApiModel>.Instance)
            .WithTrackingName(TrackingNames.Models);

        Emit(context, models.SelectMany(static (model, _) => model.Records).WithTrackingName(TrackingNames.Records), static record => (record.Namespace, RecordEmitter.Emit(record)));
        Emit(context, models.SelectMany(static (model, _) => model.Enums).WithTrackingName(TrackingNames.Enums), static item => (item.Namespace, EnumEmitter.Emit(item)));
        Emit(context, models.SelectMany(static (model, _) => model.Unions).WithTrackingName(TrackingNames.Unions), static union => (union.Namespace, UnionEmitter.Emit(union)));
        Emit(context, models.SelectMany(static (model, _) => model.Headers).WithTrackingName(TrackingNames.Headers), static headers => (headers.Namespace, HeadersEmitter.Emit(headers)));
        Emit(context, models.SelectMany(static (model, _) => model.Interfaces).WithTrackingName(TrackingNames.Interfaces), static api => (api.Namespace, InterfaceEmitter.Emit(api)));
        Emit(context, models.SelectMany(static (model, _) => model.Interfaces).WithTrackingName(TrackingNames.Interfaces), static api => (api.Namespace, ApiClassEmitter.Emit(api)));
        Emit(context, models.SelectMany(static (model, _) => Few(model.Client)).WithTrackingName(TrackingNames.Clients), static client => (client.Namespace, ClientEmitter.Emit(client)));
        Emit(context, models.Select(static (model, _) => model.Resolver).WithTrackingName(TrackingNames.Resolvers), static resolver => (resolver.Namespace, ResolverEmitter.Emit(resolver)));
        WriteLines(context, contracts);
        ForRefit(context, contracts);
    }

    // Nothing that is typed depends on it: an editor may leave it out, and then a moved line emits nothing at all.
    private static void WriteLines(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Contract> contracts)
    {
        var lines = contracts
            .SelectMany(static (contract, _) => Few(contract is { Model: not null, RefitOnly: false } ? contract.Lines : null))
            .WithTrackingName(TrackingNames.Lines);
        context.RegisterImplementationSourceOutput(lines, static (output, model) =>
        {
            foreach (var file in LinesEmitter.Emit(model))
            {
                output.AddSource($"{model.Namespace}.{file.HintName}", SourceText.From(file.Source, Utf8));
            }
        });
    }

    // Asked of the references, which change seldom; the compilation is another one after every key that is pressed.
    private static void ForRefit(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Contract> contracts)
    {
        var reference = context.MetadataReferencesProvider
            .Select(static (reference, _) => RefitReference.Find(reference))
            .Where(static found => found is not null)
            .Collect()
            .Select(static (found, _) => found.IsEmpty ? null : found[0])
            .WithTrackingName(TrackingNames.RefitReferences);
        var choices = contracts.Combine(reference);

        context.RegisterSourceOutput(
            choices.SelectMany(static (pair, _) => RefitChoice.Findings(pair.Left, pair.Right)).WithTrackingName(TrackingNames.RefitFindings),
            static (output, finding) => output.ReportDiagnostic(DiagnosticMapping.ToDiagnostic(finding)));

        var apis = choices.SelectMany(static (pair, _) => RefitChoice.Apis(pair.Left, pair.Right)).WithTrackingName(TrackingNames.RefitApis);
        Emit(context, apis, static api => (api.Namespace, RefitInterfaceEmitter.Emit(api)));
        Emit(context, apis, static api => (api.Namespace, RefitStubEmitter.Emit(api)));
    }

    // without a step for the question whether there is one, which would compare the whole once more
    private static ImmutableArray<T> Few<T>(T? item)
        where T : class => item is null ? ImmutableArray<T>.Empty : ImmutableArray.Create(item);

    private static void Emit<T>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<T> models,
        Func<T, (string Namespace, EquatableArray<EmittedFile> Files)> emit) =>
        context.RegisterSourceOutput(models, (output, model) =>
        {
            var (space, files) = emit(model);
            foreach (var file in files)
            {
                output.AddSource($"{space}.{file.HintName}", SourceText.From(file.Source, Utf8));
            }
        });
}
