using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>The typed headers of an answer: a view over all of its headers.</summary>
internal static class HeadersEmitter
{
    public static EquatableArray<EmittedFile> Emit(HeadersModel model)
    {
        var writer = FileHead.Begin(model.DocumentName, model.Origin, model.Namespace);
        DocumentationWriter.Write(writer, model.Documentation);
        writer.Line(FileHead.GeneratedCode);
        writer.Open($"{TypeNames.Access(model.IsInternal)} sealed partial class {model.Name}");
        writer.Lines($$"""
            private readonly {{HttpNames.ApiHeaders}} _headers;

            /// <summary>Reads from these headers; nothing is read before it is asked for.</summary>
            /// <param name="headers">The answer's headers.</param>
            /// <exception cref="global::System.ArgumentNullException"><paramref name="headers"/> is <see langword="null"/>.</exception>
            public {{model.Name}}({{HttpNames.ApiHeaders}} headers)
            {
                global::System.ArgumentNullException.ThrowIfNull(headers);
                _headers = headers;
            }
            """);
        foreach (var header in model.Headers)
        {
            writer.Gap();
            DocumentationWriter.Write(writer, WithWireName(header));
            writer.Line($"public {TypeNames.Nullable(header.Type, model.Namespace)} {header.Name} => {Read(header, model.Namespace)};");
        }

        writer.Close();
        return [new EmittedFile($"{model.Name}.g.cs", writer.Complete())];
    }

    private static DocumentationModel WithWireName(HeaderModel header)
    {
        var source = $"{header.WireName}; null when the answer does not have it or it cannot be read so.";
        return header.Documentation.Remarks is { Length: > 0 } remarks
            ? header.Documentation with { Remarks = $"{remarks}\n\n{source}" }
            : header.Documentation with { Remarks = source };
    }

    private static string Read(HeaderModel header, string @namespace)
    {
        var name = CSharpLiteral.String(header.WireName);
        return header.Type.Kind switch
        {
            TypeKind.Boolean => $"_headers.GetBoolean({name})",
            TypeKind.Int32 => $"_headers.GetInt32({name})",
            TypeKind.Int64 => $"_headers.GetInt64({name})",
            TypeKind.Double => $"_headers.GetDouble({name})",
            TypeKind.Decimal => $"_headers.GetDecimal({name})",
            TypeKind.DateTime => $"_headers.GetDateTime({name})",
            TypeKind.Enum => $"_headers.GetString({name}) is {{ }} value ? new {TypeNames.NotNull(header.Type, @namespace)}(value) : ({TypeNames.Nullable(header.Type, @namespace)})null",
            _ => $"_headers.GetString({name})",
        };
    }
}
