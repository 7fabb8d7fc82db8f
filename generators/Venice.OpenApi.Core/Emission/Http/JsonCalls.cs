using Venice.OpenApi.Emission.Json;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>How emitted HTTP code tells the runtime to read or write JSON of a type.</summary>
internal static class JsonCalls
{
    /// <summary>An emitted type reads and writes itself; everything else needs a delegate.</summary>
    public static bool IsSelfDescribing(TypeModel type) => type is { IsNullable: false, Kind: TypeKind.Record or TypeKind.Union or TypeKind.Enum };

    /// <summary>A delegate that writes the type; the runtime itself writes the nulls in lists and maps.</summary>
    public static string Writer(TypeModel type) => $"static (writer, value) => {Write(type)}";

    private static string Write(TypeModel type)
    {
        var value = (type.IsNullable, type.IsValueType) switch
        {
            (false, _) => "value",
            (true, true) => "value!.Value",
            _ => "value!",
        };
        return type.Kind switch
        {
            TypeKind.List => $"writer.WriteList({value}, {Writer(type.Item!)})",
            TypeKind.Map => $"writer.WriteMap({value}, {Writer(type.Item!)})",
            _ => WriteCode.Scalar(type.Kind, value),
        };
    }
}
