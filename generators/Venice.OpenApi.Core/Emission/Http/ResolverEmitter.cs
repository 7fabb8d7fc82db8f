using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>The resolver that lets <c>System.Text.Json</c> find every emitted type without reflection.</summary>
internal static class ResolverEmitter
{
    private const string Metadata = TypeNames.Json + ".Serialization.Metadata";

    public static EquatableArray<EmittedFile> Emit(ResolverModel model)
    {
        var writer = FileHead.Begin(model.DocumentName, "components/schemas", model.Namespace);
        writer.Lines($"""
            /// <summary>Lets <c>System.Text.Json</c> read and write the types of this client without reflection.</summary>
            /// <remarks>Add <see cref="Instance"/> to <c>JsonSerializerOptions.TypeInfoResolverChain</c>. The client itself does not need it.</remarks>
            {FileHead.GeneratedCode}
            """);
        writer.Open($"{TypeNames.Access(model.IsInternal)} sealed partial class {model.Name} : {Metadata}.IJsonTypeInfoResolver");
        writer.Lines($$"""
            private {{model.Name}}()
            {
            }

            /// <summary>The only instance; it has no state.</summary>
            public static {{model.Name}} Instance { get; } = new();

            /// <inheritdoc/>
            """);
        writer.Open($"public {Metadata}.JsonTypeInfo? GetTypeInfo(global::System.Type type, {TypeNames.Json}.JsonSerializerOptions options)");
        foreach (var name in model.TypeNames)
        {
            var type = TypeNames.Emitted(name, model.Namespace);
            writer.Open($"if (type == typeof({type}))");
            writer.Line($"return {TypeNames.RuntimeJson}.JsonTypeInfos.Get<{type}>(options);");
            writer.Close().Gap();
        }

        writer.Line("return null;");
        writer.Close();
        writer.Close();
        return [new EmittedFile($"{model.Name}.g.cs", writer.Complete())];
    }
}
