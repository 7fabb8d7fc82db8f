using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>The root client: a property for each tag, over one transport.</summary>
internal static class ClientEmitter
{
    public static EquatableArray<EmittedFile> Emit(ClientModel model)
    {
        var writer = FileHead.Begin(model.DocumentName, "the client", model.Namespace);
        DocumentationWriter.Write(writer, model.Documentation with { Remarks = Remarks(model) });
        writer.Line(FileHead.GeneratedCode);
        writer.Open($"{TypeNames.Access(model.IsInternal)} sealed partial class {model.Name}");
        Constructor(writer, model);
        foreach (var api in model.Apis)
        {
            writer.Gap();
            DocumentationWriter.Write(writer, api.Documentation);
            writer.Line($"public {TypeNames.Emitted(api.InterfaceName, model.Namespace)} {api.Name} {{ get; }}");
        }

        writer.Close();
        return [new EmittedFile($"{model.Name}.g.cs", writer.Complete())];
    }

    private static void Constructor(SourceWriter writer, ClientModel model)
    {
        writer.Lines($"""
            /// <summary>A client over <paramref name="http"/>, which stays the caller's: it is not disposed here.</summary>
            /// <param name="http">Sends the requests; its own timeout counts too.</param>
            /// <param name="options">Address, credentials, limits; the defaults when <see langword="null"/>.</param>
            /// <exception cref="global::System.ArgumentNullException"><paramref name="http"/> is <see langword="null"/>.</exception>
            """);
        if (model.ServerUrl is null)
        {
            writer.Line("/// <exception cref=\"global::System.ArgumentException\">Neither <paramref name=\"options\"/> nor <paramref name=\"http\"/> has a base address, and the document names none.</exception>");
        }

        writer.Open($"public {model.Name}(global::System.Net.Http.HttpClient http, {HttpNames.ApiClientOptions}? options = null)");
        var serverUrl = model.ServerUrl is { } url ? $", serverUrl: {CSharpLiteral.String(url)}" : "";
        writer.Line($"var transport = new {HttpNames.ApiTransport}(http, options{serverUrl});");
        foreach (var api in model.Apis)
        {
            writer.Line($"{api.Name} = new {TypeNames.Emitted(api.ClassName, model.Namespace)}(transport);");
        }

        writer.Close();
    }

    private static string Remarks(ClientModel model)
    {
        var paragraphs = new List<string>();
        if (model.Documentation.Remarks is { Length: > 0 } remarks)
        {
            paragraphs.Add(remarks);
        }

        paragraphs.Add(model.ServerUrl is { } url
            ? $"Calls {url} unless the options or the HTTP client have another base address."
            : "Needs a base address, in the options or in the HTTP client.");
        if (!model.SecuritySchemes.IsEmpty)
        {
            paragraphs.Add($"Credentials are given in the options, by the name of their scheme: {string.Join("; ", model.SecuritySchemes.Select(Describe))}.");
        }

        return string.Join("\n\n", paragraphs);
    }

    private static string Describe(SecuritySchemeModel scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.Bearer => $"\"{scheme.Key}\" (bearer token)",
        SecuritySchemeKind.Basic => $"\"{scheme.Key}\" (user and password)",
        SecuritySchemeKind.HeaderKey => $"\"{scheme.Key}\" (header {scheme.WireName})",
        SecuritySchemeKind.QueryKey => $"\"{scheme.Key}\" (query parameter {scheme.WireName})",
        SecuritySchemeKind.CookieKey => $"\"{scheme.Key}\" (cookie {scheme.WireName})",
        _ => $"\"{scheme.Key}\" (nothing that can be put on a request here)",
    };
}
