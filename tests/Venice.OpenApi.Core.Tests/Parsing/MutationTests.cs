using Venice.OpenApi.Conformance;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Parsing;

/// <summary>Every value of a document, replaced by every other kind of value: whatever stands there, parsing ends and says where.</summary>
public sealed class MutationTests
{
    private const string Text =
        """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        servers: [{ url: 'https://{a}', variables: { a: { default: b } } }]
        tags: [{ name: t, description: d }]
        security: [{ key: [] }]
        paths:
          /a/{id}:
            parameters: [{ name: id, in: path, schema: { type: string } }]
            servers: [{ url: / }]
            get:
              operationId: a
              deprecated: true
              tags: [t]
              security: [{}, { key: [] }]
              parameters: [{ $ref: '#/components/parameters/P' }, { name: c, in: query, style: form, explode: false, content: { a/b: { schema: {} } } }]
              requestBody: { required: true, content: { a/b: { schema: { $ref: '#/components/schemas/A' }, encoding: { a: { contentType: x, explode: true } } } } }
              responses: { '200': { headers: { H: { schema: { type: integer } } }, content: { a/b: { schema: { $ref: '#/components/schemas/A' } } } }, default: {} }
          /b: { $ref: '#/paths/~1a~1%7Bid%7D', additionalOperations: { COPY: {} } }
        components:
          securitySchemes: { key: { type: http, scheme: bearer } }
          parameters: { P: { name: p, in: header, required: true, schema: { enum: [1] } } }
          schemas:
            A:
              type: [object, 'null']
              nullable: true
              properties: { a: { $ref: '#/components/schemas/A', minLength: 1 }, b: { type: string, enum: [x], default: x } }
              required: [a]
              additionalProperties: { type: array, items: { type: integer, minimum: 1, exclusiveMaximum: 9, multipleOf: 2 }, prefixItems: [{}], uniqueItems: true }
              patternProperties: { '^x': { pattern: '^a', maxLength: 3 } }
              propertyNames: { minLength: 1 }
              allOf: [{ $ref: '#/components/schemas/B' }]
              oneOf: [{ $ref: '#/components/schemas/B' }, { const: null }]
              discriminator: { propertyName: k, mapping: { b: B } }
              if: { required: [a] }
              then: { not: { required: [b] } }
              dependentRequired: { a: [b] }
            B: { type: object, anyOf: [{ $ref: '#/components/schemas/A/properties/b' }, true], $defs: { c: { $anchor: here } } }
        """;

    [Fact]
    public void Parser_AnyValueOfAnyKind_EndsWithADocumentOrAReason()
    {
        var original = SpecReader.Read(new("api.yaml", Text)).Root!;
        var value = SpecReader.Read(new("value.json", """{ "a": { "a": null, "b": "x" }, "x": "abc", "zz": [1, 2, 2], "k": "b" }""")).Root!;
        var count = Count(original);
        Assert.True(count > 150);
        for (var index = 0; index < count; index++)
        {
            foreach (var replacement in Replacements(original.Place))
            {
                var left = index;
                var bag = new DiagnosticBag();
                var document = OpenApiParser.Parse(new("api.yaml", Replace(original, replacement, ref left), []), [], bag);

                Assert.True(document is not null || bag.HasErrors || index == 0, $"Value {index} as {replacement} gave neither document nor reason.");
                Assert.All(bag.ToEquatableArray(), static finding => Assert.NotEmpty(finding.ToString()));
                foreach (var schema in document?.Schemas ?? [])
                {
                    Assert.NotNull(SchemaWalk.Check(schema, value));
                }
            }
        }
    }

    private static IEnumerable<SpecNode> Replacements(SourcePlace place) =>
    [
        new SpecScalar(place, SpecScalarKind.Null, "null"),
        new SpecScalar(place, SpecScalarKind.Boolean, "true"),
        new SpecScalar(place, SpecScalarKind.Integer, "-7"),
        new SpecScalar(place, SpecScalarKind.Number, ".nan"),
        new SpecScalar(place, SpecScalarKind.String, "#/components/schemas/A"),
        new SpecScalar(place, SpecScalarKind.String, ""),
        new SpecList(place, []),
        new SpecList(place, [new SpecScalar(place, SpecScalarKind.Null, "null"), new SpecList(place, []), new SpecMap(place, [])]),
        new SpecMap(place, []),
        new SpecMap(place, [new("$ref", place, new SpecScalar(place, SpecScalarKind.String, "#/components/schemas/A"))]),
    ];

    private static int Count(SpecNode node) => 1 + node switch
    {
        SpecMap map => map.Entries.Sum(static entry => Count(entry.Value)),
        SpecList list => list.Items.Sum(Count),
        _ => 0,
    };

    /// <summary>The tree with its <paramref name="index"/>-th value replaced, counted from the root, depth first.</summary>
    private static SpecNode Replace(SpecNode node, SpecNode replacement, ref int index)
    {
        if (index-- == 0)
        {
            return replacement;
        }

        switch (node)
        {
            case SpecMap map:
                var entries = new List<SpecEntry>();
                foreach (var entry in map.Entries)
                {
                    entries.Add(entry with { Value = Replace(entry.Value, replacement, ref index) });
                }

                return new SpecMap(map.Place, entries);
            case SpecList list:
                var items = new List<SpecNode>();
                foreach (var item in list.Items)
                {
                    items.Add(Replace(item, replacement, ref index));
                }

                return new SpecList(list.Place, items);
            default:
                return node;
        }
    }
}
