using Venice.OpenApi.Emission.Json;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Unions;

/// <summary>A union's <c>ReadJson</c>: first which case it is, by looking ahead on a copy of the reader, then that case's own reading.</summary>
internal static class UnionReader
{
    public static void Write(SourceWriter writer, UnionModel union, List<UnionCase> cases, string recognition)
    {
        var type = TypeNames.Emitted(union.Name, union.Namespace);
        writer.Gap().Open($"internal static {type} ReadJson({ReadCode.Parameters})");
        writer.Open($"switch ({recognition})");
        foreach (var item in cases)
        {
            writer.Line($"case CaseKind.{item.Name}:").Indent();
            writer.Line($"return From{item.Name}({ReadCode.Value(item.Type, union.Namespace)});").Outdent();
        }

        writer.Line("default:").Indent().Line("return FromUnknown(context.ReadJson(ref reader));").Outdent();
        writer.Close().Close().Gap();
    }
}
