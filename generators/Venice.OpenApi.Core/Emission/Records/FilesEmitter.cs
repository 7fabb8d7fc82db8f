using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Records;

/// <summary>Hands out the files in a value, so that they are loaded before it is written.</summary>
internal static class FilesEmitter
{
    private const string AddFrom = "global::Venice.OpenApi.FileInput.AddFrom";

    /// <param name="names">Those that are taken, <c>files</c> among them.</param>
    /// <param name="values">Expressions that may be null, with their types.</param>
    public static void Write(SourceWriter writer, LocalNames names, IEnumerable<MemberValue> values)
    {
        writer.Gap().Open("void global::Venice.OpenApi.IFileContainer.AddFiles(global::System.Collections.Generic.ICollection<global::Venice.OpenApi.FileInput> files)");
        foreach (var (value, type) in values)
        {
            WriteValue(writer, value, type, names);
        }

        writer.Close();
    }

    public static bool MayHoldFiles(TypeModel type) => type.Kind switch
    {
        TypeKind.File or TypeKind.Record or TypeKind.Union => true,
        TypeKind.List or TypeKind.Map => MayHoldFiles(type.Item!),
        _ => false,
    };

    private static void WriteValue(SourceWriter writer, string value, TypeModel type, LocalNames names)
    {
        if (!MayHoldFiles(type))
        {
            return;
        }

        if (type.Kind is not (TypeKind.List or TypeKind.Map))
        {
            writer.Line($"{AddFrom}({value}, files);");
            return;
        }

        var stem = value.Replace(".ValueOrDefault", "");
        var list = names.Derive(stem + "Values");
        var item = names.Derive(stem + "Item");
        writer.Gap().Open($"if ({value} is {{ }} {list})").Open($"foreach (var {item} in {list}{(type.Kind == TypeKind.Map ? ".Values" : "")})");
        WriteValue(writer, item, type.Item!, names);
        writer.Close().Close().Gap();
    }
}
