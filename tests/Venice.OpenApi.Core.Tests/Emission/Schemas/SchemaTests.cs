using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Venice.OpenApi.Core.Tests.Binding;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Json;

namespace Venice.OpenApi.Core.Tests.Emission.Schemas;

/// <summary>Emitted types say what they are, although their converters hide it.</summary>
public sealed class SchemaTests
{
    private const string Dialect = "\"$schema\":\"https://json-schema.org/draft/2020-12/schema\"";

    private const string Schemas = """
        Word: { type: object, description: A word., required: [text, size], properties: { text: { type: string, minLength: 1, pattern: "^\\w+$" }, size: { $ref: "#/components/schemas/Size" } } }
        Size: { type: string, description: How large., enum: [s, l] }
        Tree: { type: object, description: A tree., properties: { left: { $ref: "#/components/schemas/Tree" }, words: { type: array, maxItems: 3, items: { $ref: "#/components/schemas/Word" } } } }
        Pet: { description: A pet., oneOf: [{ $ref: "#/components/schemas/Word" }, { type: integer, maximum: 5 }] }
        Rest: { type: object, description: The rest., properties: { a: { type: [string, "null"], description: "\"quoted\" \\ </summary>" } }, additionalProperties: { type: number } }
        Fallback: { type: object, description: F., properties: { kind: { type: string, description: K. }, n: { type: integer, default: 5, description: N. }, w: { type: array, items: { type: string }, default: [a, "1"], description: W. }, s: { allOf: [{ $ref: "#/components/schemas/Size" }], default: l, description: S. }, x: { type: boolean, default: maybe, description: X. } } }
        Told: { description: Told., oneOf: [{ $ref: "#/components/schemas/Word2" }, { $ref: "#/components/schemas/Fallback" }], discriminator: { propertyName: kind, mapping: { word: Word2 }, defaultMapping: Fallback } }
        Word2: { type: object, description: W2., properties: { kind: { type: string, description: K. } } }
        Choice:
          type: object
          description: A choice.
          properties: { a: { type: string, description: A. }, b: { type: string, description: B. } }
          not: { required: [a, b] }
        """;

    private static readonly Lazy<System.Reflection.Assembly> Compiled = new(static () =>
    {
        var files = ApiEmitter.Emit(BoundText.OfSchemas(Schemas).Model);
        EmittedCode.AssertCompiles(files);
        return EmittedCode.Load(files);
    });

    [Fact]
    public void Schema_OfAUnion_SaysWhatTellsItsCasesApart() => Assert.Equal(
        """{"propertyName":"kind","mapping":{"word":"#/$defs/Word2","Fallback":"#/$defs/Fallback"},"defaultMapping":"#/$defs/Fallback"}""",
        Of("Told").GetProperty("discriminator").GetRawText());

    [Theory]
    [InlineData("Fallback", """{"description":"F.","type":"object","properties":{"kind":{"type":"string","description":"K."},"n":{"type":"integer","format":"int64","description":"N.","default":5},"w":{"type":"array","items":{"type":"string"},"description":"W.","default":["a","1"]},"s":{"$ref":"#/$defs/Size","description":"S.","default":"l"},"x":{"type":"boolean","description":"X."}},"$defs":{"Size":{"description":"How large.","type":"string","enum":["s","l"]}}}""")]
    [InlineData("Size", """{"description":"How large.","type":"string","enum":["s","l"]}""")]
    [InlineData("Choice", """{"description":"A choice.","type":"object","properties":{"a":{"type":"string","description":"A."},"b":{"type":"string","description":"B."}},"allOf":[{"not":{"required":["a","b"]}}]}""")]
    [InlineData("Rest", """{"description":"The rest.","type":"object","properties":{"a":{"type":["string","null"],"description":"\"quoted\" \\ </summary>"}},"additionalProperties":{"type":"number"}}""")]
    public void Schema_OfAType_SaysWhatTheDocumentSays(string type, string expected) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("{" + Dialect + "," + expected[1..]), JsonNode.Parse(Of(type).GetRawText())), Of(type).GetRawText());

    [Theory]
    [InlineData("Word", "Size")]
    [InlineData("Tree", "Size Tree Word")]
    [InlineData("Pet", "Size Word")]
    [InlineData("Size", "")]
    public void Schema_OfAType_HoldsWhatItRefersTo(string type, string definitions) => Assert.Equal(
        definitions, Of(type).TryGetProperty("$defs", out var defs) ? string.Join(' ', defs.EnumerateObject().Select(static definition => definition.Name)) : "");

    [Fact]
    public void Schema_OfAMember_KeepsItsBounds()
    {
        var word = Of("Tree").GetProperty("$defs").GetProperty("Word");

        Assert.Equal("""["text","size"]""", word.GetProperty("required").GetRawText());
        Assert.Equal(("^\\w+$", 1), (word.GetProperty("properties").GetProperty("text").GetProperty("pattern").GetString(), word.GetProperty("properties").GetProperty("text").GetProperty("minLength").GetInt32()));
        Assert.Equal("#/$defs/Size", word.GetProperty("properties").GetProperty("size").GetProperty("$ref").GetString());
        Assert.Equal(5, Of("Pet").GetProperty("anyOf")[1].GetProperty("maximum").GetInt32());
    }

    /// <summary>The hook that ASP.NET's OpenAPI and tools for language models have as well.</summary>
    [Fact]
    public void Exporter_AskedThroughItsHook_SeesTheSchema()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        var exporter = new JsonSchemaExporterOptions
        {
            TransformSchemaNode = static (context, node) => context.TypeInfo.Converter is IJsonSchemaProvider provider ? JsonNode.Parse(provider.JsonSchema.GetRawText())! : node,
        };

        var schema = options.GetJsonSchemaAsNode(Compiled.Value.GetType("Acme.Word", throwOnError: true)!, exporter);

        Assert.Equal("A word.", (string?)schema["description"]);
        Assert.NotNull(schema["$defs"]!["Size"]);
    }

    [Fact]
    public void Schema_OfEveryTypeOfTheOwnDocument_IsJsonAndResolves()
    {
        var files = Http.WholeDocument.Emit(Path.Combine(House.Repository.Root, "openapi", "venice.openapi.yaml"), Path.Combine(House.Repository.Root, "openapi", "venice.overlay.yaml"));
        var types = EmittedCode.Load(files).GetTypes().Where(static type => type.IsDefined(typeof(JsonConverterAttribute), inherit: false)).ToList();

        Assert.NotEmpty(types);
        Assert.All(types, static type =>
        {
            var schema = Of(type);
            var text = schema.GetRawText();
            Assert.StartsWith("{" + Dialect, text, StringComparison.Ordinal);
            var referred = System.Text.RegularExpressions.Regex.Matches(text, "\"#/\\$defs/(\\w+)\"", System.Text.RegularExpressions.RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10)).Select(static match => match.Groups[1].Value).Distinct();
            Assert.All(referred, name => Assert.True(schema.GetProperty("$defs").TryGetProperty(name, out _), name));
        });
    }

    private static JsonElement Of(string type) => Of(Compiled.Value.GetType("Acme." + type, throwOnError: true)!);

    private static JsonElement Of(Type type)
    {
        var converter = Activator.CreateInstance(typeof(JsonModelConverter<>).MakeGenericType(type));
        return Assert.IsType<IJsonSchemaProvider>(converter, exactMatch: false).JsonSchema;
    }
}
