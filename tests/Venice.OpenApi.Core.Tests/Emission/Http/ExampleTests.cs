using System.Net;
using System.Text.RegularExpressions;
using Venice.OpenApi.Core.Tests.Binding;
using Venice.OpenApi.Core.Tests.Wire;
using Venice.OpenApi.Emission;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

/// <summary>The example of each method is code that compiles, whatever the document asks for.</summary>
public sealed partial class ExampleTests
{
    private const string Kinds = """
        openapi: 3.1.0
        info: { title: Kinds, version: "1" }
        paths:
          /things:
            post:
              operationId: makeThing
              tags: [Things]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses:
                "200": { description: "", content: { application/json: { schema: { type: string } } } }
            get:
              operationId: watchThings
              tags: [Things]
              responses:
                "200": { description: "", content: { text/event-stream: { schema: { $ref: '#/components/schemas/Point' } } } }
            delete:
              operationId: dropThings
              tags: [Things]
              parameters: [{ name: why, in: query, required: true, schema: { type: string, enum: [old, wrong] } }]
              responses: { "204": { description: "" } }
          /picture:
            get:
              operationId: getPicture
              tags: [Things]
              responses:
                "200": { description: "", content: { image/png: { schema: { type: string, format: binary } } } }
        components:
          schemas:
            Point: { type: object, required: [x], properties: { x: { type: number, minimum: 0.5 } } }
            Circle: { type: object, required: [kind, at], properties: { kind: { const: circle }, at: { $ref: '#/components/schemas/Point' } } }
            Square: { type: object, required: [kind, side], properties: { kind: { const: square }, side: { type: integer } } }
            Node: { type: object, required: [next, name], properties: { next: { $ref: '#/components/schemas/Node' }, name: { type: string } } }
            Thing:
              type: object
              required: [text, quoted, short, flag, whole, long, half, exact, when, day, hour, id, home, bytes, any, list, map, deep, color, point, shape, maybe, node, anything, told, code, third, above, below, huge, tiny, letters, several, gone]
              properties:
                text: { type: string, example: "a \"b\" <c> & d" }
                quoted: { type: string, example: "two\nlines" }
                short: { type: string, minLength: 7, maxLength: 7 }
                flag: { type: boolean }
                whole: { type: integer, format: int32, exclusiveMinimum: 4 }
                long: { type: integer, format: int64, minimum: 9000000000 }
                half: { type: number, multipleOf: 0.5 }
                exact: { type: number, format: decimal, maximum: 0.25 }
                when: { type: string, format: date-time }
                day: { type: string, format: date }
                hour: { type: string, format: time }
                id: { type: string, format: uuid }
                home: { type: string, format: uri }
                bytes: { type: string, format: byte }
                any: {}
                list: { type: array, items: { type: array, items: { type: integer } } }
                map: { type: object, additionalProperties: { type: array, items: { $ref: '#/components/schemas/Point' } } }
                deep: { type: array, items: { $ref: '#/components/schemas/Circle' } }
                color: { type: string, enum: [red, "light blue"], example: light blue }
                point: { $ref: '#/components/schemas/Point' }
                shape: { oneOf: [{ $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' }] }
                maybe: { type: [string, "null"] }
                node: { $ref: '#/components/schemas/Node' }
                anything: { anyOf: [{ type: string }, { type: integer }] }
                told: { type: integer, example: 12 }
                code: { type: string, example: "`a` and `b` */" }
                third: { type: integer, format: int32, multipleOf: 1.5, minimum: 4 }
                above: { type: number, exclusiveMinimum: 2, maximum: 3 }
                below: { type: number, exclusiveMaximum: 0 }
                huge: { type: number, multipleOf: 1.0e-28, minimum: 100000000000000000 }
                tiny: { type: integer, multipleOf: 0.0000001, maximum: -3 }
                letters: { type: string, minLength: 100 }
                several: { type: array, minItems: 2, items: { type: boolean } }
                gone: { type: string, enum: [x], x-enum-retired: { x: Gone., y: Gone. } }
        """;

    [Theory]
    [InlineData(Kinds)]
    [InlineData(TableDocument.Text)]
    public void Example_OfEveryMethod_Compiles(string document)
    {
        var model = BoundText.Of(document).Model;
        var files = ApiEmitter.Emit(model).ToList();
        var examples = files.Where(static file => file.HintName.StartsWith('I') && file.Source.Contains(" interface ", StringComparison.Ordinal)).SelectMany(static file => Examples(file.Source)).ToList();

        Assert.Equal(model.Interfaces.SelectMany(static api => api.Operations).Sum(static operation => operation.Answers.Count), examples.Count);
        EmittedCode.AssertCompiles(files, Program(examples));
    }

    [Fact]
    public void Example_OfTheDocument_IsTakenAndEscaped()
    {
        var text = string.Join('\n', ApiEmitter.Emit(BoundText.Of(Kinds).Model).Select(static file => file.Source));

        Assert.Contains("///     Text = \"a \\\"b\\\" &lt;c&gt; &amp; d\",", text, StringComparison.Ordinal);
        Assert.Contains("///     Color = ThingColor.LightBlue,", text, StringComparison.Ordinal);
        Assert.Contains("///     Told = 12L,", text, StringComparison.Ordinal);
        Assert.Contains("///     Code = \"`a` and `b` *&#47;\",", text, StringComparison.Ordinal);
        Assert.Contains("/// await client.Things.DropThingsAsync(new DropThingsRequest { Why = ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Third = 6,")]
    [InlineData("Above = 2.5d,")]
    [InlineData("Below = -1d,")]
    [InlineData("Tiny = -3L,")]
    [InlineData("Letters = new string('a', 100),")]
    [InlineData("Several = [true, true],")]
    public void Example_OfAMember_KeepsItsConstraints(string expected) =>
        Assert.Contains("///     " + expected, string.Join('\n', ApiEmitter.Emit(BoundText.Of(Kinds).Model).Select(static file => file.Source)), StringComparison.Ordinal);

    [Fact]
    public void Example_OfRecordsInRecords_IsShort()
    {
        var names = Enumerable.Range(0, 12).Select(static number => $"p{number}").ToList();
        var document = $$"""
            openapi: 3.1.0
            paths: { /things: { post: { operationId: makeThing, requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Wide' } } } }, responses: { "204": { description: "" } } } } }
            components:
              schemas:
                Wide: { type: object, required: [{{string.Join(", ", names)}}], properties: { {{string.Join(", ", names.Select(static name => $"{name}: {{ $ref: '#/components/schemas/Wide' }}"))}} } }
            """;

        var examples = Examples(string.Join('\n', ApiEmitter.Emit(BoundText.Of(document).Model).Select(static file => file.Source))).ToList();

        Assert.NotEmpty(examples);
        Assert.All(examples, static example => Assert.InRange(example.Length, 100, 5_000));
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void Example_OfAWideRecord_IsLeftOutWhereItWouldBeLong(int members, bool isThere)
    {
        var names = Enumerable.Range(0, members).Select(static number => $"p{number}").ToList();
        var document = $$"""
            openapi: 3.1.0
            paths: { /things: { post: { operationId: makeThing, requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Wide' } } } }, responses: { "204": { description: "" } } } } }
            components:
              schemas:
                Wide: { type: object, required: [{{string.Join(", ", names)}}], properties: { {{string.Join(", ", names.Select(static name => $"{name}: {{ type: string }}"))}} } }
            """;

        Assert.Equal(isThere, Examples(string.Join('\n', ApiEmitter.Emit(BoundText.Of(document).Model).Select(static file => file.Source))).Any());
    }

    private static IEnumerable<string> Examples(string source) => Example().Matches(source).Select(static example =>
        string.Join('\n', example.Groups[1].Value.TrimEnd().Split('\n').Select(static line => WebUtility.HtmlDecode(line.TrimStart()["///".Length..]))));

    private static string Program(IEnumerable<string> examples) => $$"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Venice.OpenApi;

        namespace Acme
        {
            internal static class Examples
            {
        {{string.Join('\n', examples.Select(static (code, index) => $"internal static async Task Run{index}(AcmeClient client)\n{{\n{code}\nGC.KeepAlive(client);\n}}"))}}
            }
        }
        """;

    [GeneratedRegex(@"/// <code>\n(.*?)[ ]*/// </code>", RegexOptions.Singleline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Example();
}
