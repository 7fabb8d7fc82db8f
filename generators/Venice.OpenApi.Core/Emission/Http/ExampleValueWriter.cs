using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>The values of an example as somebody would write them: with simple names, as after the usual <c>using</c> lines.</summary>
internal static class ExampleValueWriter
{
    public static string Member(ExampleMemberModel member) => $"{member.Name} = {Value(member.Value)}";

    private static string Value(ExampleValueModel value) => value.Kind switch
    {
        ExampleKind.Literal => value.Text!,
        ExampleKind.Letters => $"new string('a', {value.Text})",
        ExampleKind.Usual => Usual(value.Type.Kind),
        ExampleKind.Known => $"{value.Type.Name}.{value.Text}",
        ExampleKind.List => $"[{string.Join(", ", value.Items.Select(Value))}]",
        ExampleKind.Map => $"new Dictionary<string, {Name(value.Type.Item!)}>()",
        ExampleKind.Record when value.Members.IsEmpty => $"new {value.Type.Name}()",
        ExampleKind.Record => $"new {value.Type.Name} {{ {string.Join(", ", value.Members.Select(Member))} }}",
        ExampleKind.Case => $"{value.Type.Name}.From{value.Text}({Value(value.Items[0])})",
        _ => value.Type.IsValueType ? "default" : "null!",
    };

    private static string Usual(TypeKind kind) => kind switch
    {
        TypeKind.DateTime => "DateTimeOffset.UtcNow",
        TypeKind.Date => "new DateOnly(2030, 1, 31)",
        TypeKind.Time => "new TimeOnly(12, 30)",
        TypeKind.Guid => "Guid.NewGuid()",
        TypeKind.Uri => "new Uri(\"https://example.com/\")",
        TypeKind.Bytes => "File.ReadAllBytes(\"input.bin\")",
        TypeKind.Json => "JsonDocument.Parse(\"{}\").RootElement",
        _ => "FileInput.FromFile(\"input.png\")",
    };

    private static string Name(TypeModel type) => SimpleTypeNames.NotNull(type, Name) + (type.IsNullable ? "?" : "");
}
