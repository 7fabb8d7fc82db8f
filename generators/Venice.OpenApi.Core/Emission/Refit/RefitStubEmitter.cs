using Venice.OpenApi.Collections;
using Venice.OpenApi.Emission.Http;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Refit;

/// <summary>The class behind a Refit interface, and its registration. Refit's own generator does not see what another one emits, so it would have none.</summary>
internal static class RefitStubEmitter
{
    public static EquatableArray<EmittedFile> Emit(RefitApiModel model)
    {
        var writer = FileHead.Begin(model.DocumentName, $"tags/{model.Tag}", model.Namespace);
        writer.Line(RefitNames.Silence).Gap();
        writer.Line(FileHead.GeneratedCode);
        writer.Open($"internal sealed class {model.StubName} : {TypeNames.Emitted(model.Name, model.Namespace)}");
        foreach (var method in model.Methods.Where(static method => method.Kind == RefitMethodKind.Response))
        {
            Operation(writer, method);
        }

        Construction(writer, model);
        foreach (var method in model.Methods)
        {
            RefitMethodWriter.Write(writer, method, model.Namespace);
        }

        RefitSupportWriter.Write(writer, model);
        writer.Close();
        return [new EmittedFile($"{model.StubName}.g.cs", writer.Complete())];
    }

    private static void Operation(SourceWriter writer, RefitMethodModel method) => writer.Gap().Lines($"""
        private static readonly {HttpNames.ApiOperation} {RefitMethodWriter.OperationField(method)} = new(
            {CSharpLiteral.String(method.Operation.Id)},
            {CSharpLiteral.String(method.Operation.HttpMethod)},
            {CSharpLiteral.String(method.Operation.Path)},
            security: []);
        """);

    private static void Construction(SourceWriter writer, RefitApiModel model)
    {
        var serverUrl = model.ServerUrl is { } url ? $", serverUrl: {CSharpLiteral.String(url)}" : "";
        writer.Gap().Lines($$"""
            private readonly {{RefitNames.HttpClient}} _client;
            private readonly {{RefitNames.Settings}} _settings;
            private readonly {{HttpNames.ApiTransport}} _transport;

            public {{model.StubName}}({{RefitNames.HttpClient}} client, {{RefitNames.Settings}} settings)
            {
                _client = client;
                _settings = settings;
                _transport = new {{HttpNames.ApiTransport}}(client{{serverUrl}});
            }

            [global::System.Runtime.CompilerServices.ModuleInitializer]
            internal static void Register()
            {
                {{RefitNames.Service}}.RegisterGeneratedSettingsFactory<{{TypeNames.Emitted(model.Name, model.Namespace)}}>(
                    static (client, settings) => new {{TypeNames.Emitted(model.StubName, model.Namespace)}}(client, settings));
                {{RefitNames.Service}}.RegisterGeneratedFactory<{{TypeNames.Emitted(model.Name, model.Namespace)}}>(
                    static (client, builder) => new {{TypeNames.Emitted(model.StubName, model.Namespace)}}(client, builder.Settings));
            }
            """);
    }
}
