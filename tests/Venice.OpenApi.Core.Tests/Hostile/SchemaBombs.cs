using static Venice.OpenApi.Core.Tests.Hostile.Bomb;

namespace Venice.OpenApi.Core.Tests.Hostile;

/// <summary>Schemas that are hard to understand.</summary>
internal static class SchemaBombs
{
    public static IReadOnlyList<Bomb> All { get; } =
    [
        OfSchemas("properties without end", static n => "A: { type: object, properties: { " + Many(n, static i => $"p{i}: {{ type: string }}") + " } }", (2000, 100_000), "", 1000),
        OfSchemas("required without end", static n => "A: { type: object, required: [" + Many(n, static i => $"p{i}") + "] }", (2000, 100_000), "OAG2115", 4000),
        OfSchemas("values without end", static n => "A: { type: string, enum: [" + Many(n, static i => $"v{i}") + "] }", (5000, 100_000), "", 2000),
        OfSchemas("same names without end", static n => "A: { type: string, enum: [" + Many(n, static i => "'a" + new string(' ', i % 100) + new string('-', i / 100) + "'") + "] }", (3000, 20_000), "", 2000),
        OfSchemas("allOf without end", static n => "A: { allOf: [" + Many(n, static i => $"{{ properties: {{ p{i}: {{ type: string }} }} }}") + "] }", (1000, 10_000), "", 1500),
        OfSchemas("allOf of the same", static n => "A: { allOf: [" + Many(n, static _ => "{ $ref: '#/components/schemas/B' }") + "] }, B: { properties: { a: { type: string } } }", (1000, 10_000), "", 1500),
        OfSchemas("allOf of names", static n => "A: { allOf: [" + Many(n, static i => $"{{ $ref: '#/components/schemas/B{i}' }}") + "] }, " + Many(n, static i => $"B{i}: {{ properties: {{ p{i}: {{ type: string }} }} }}"), (500, 10_000), "", 1500),
        OfSchemas("allOf that doubles", static n => Chain(n, static next => $"{{ allOf: [{{ $ref: '{next}' }}, {{ $ref: '{next}' }}] }}"), (40, 200), "OAG2102", 20_000),
        OfSchemas("oneOf that doubles", static n => Chain(n, static next => $"{{ oneOf: [{{ $ref: '{next}' }}, {{ $ref: '{next}' }}, {{ type: array, items: {{ $ref: '{next}' }} }}] }}"), (40, 200), "*", 50_000),
        OfSchemas("anyOf of objects that doubles", static n => Chain(n, static next => $"{{ anyOf: [{{ type: object, required: [a], properties: {{ a: {{ $ref: '{next}' }} }} }}, {{ type: object, required: [b], properties: {{ b: {{ $ref: '{next}' }} }} }}] }}"), (60, 1000), "", 5000),
        OfSchemas("inline oneOf that triples", static n => Nested(n, static inner => $"oneOf: [{{ type: object, properties: {{ a: {{ {inner} }} }} }}, {{ type: array, items: {{ {inner} }} }}, {{ type: string }}]"), (8, 12), "", 5000),
        OfSchemas("oneOf beside oneOf", static n => "A: { allOf: [" + Many(n, static i => $"{{ oneOf: [{{ properties: {{ a{i}: {{ type: string }} }} }}, {{ properties: {{ b{i}: {{ type: string }} }} }}] }}") + "] }", (20, 200), "OAG2108 OAG2107", 5000),
        OfSchemas("union of unions", static n => Many(n, i => $"U{i}: {{ oneOf: [{Many(n, static j => $"{{ $ref: '#/components/schemas/U{j}' }}")}, {{ type: object, required: [k{i}], properties: {{ k{i}: {{}} }} }}] }}"), (20, 100), "", 5000),
        OfSchemas("everything extends everything", static n => Many(n, i => $"U{i}: {{ allOf: [{Many(i, static j => $"{{ $ref: '#/components/schemas/U{j}' }}")}{(i > 0 ? ", " : "")}{{ properties: {{ p{i}: {{ type: string }} }} }}] }}"), (40, 200), "", 5000),
        OfSchemas("heirs of a broad base", static n => $"B: {{ type: object, properties: {{ {Many(n, static i => $"p{i}: {{ type: string }}")} }} }}, " + Many(n, static i => $"D{i}: {{ allOf: [{{ $ref: '#/components/schemas/B' }}, {{ properties: {{ q{i}: {{}} }} }}] }}"), (60, 1000), "*", 150_000),
        OfSchemas("unions of a broad case", static n => $"B: {{ type: object, properties: {{ {Many(n, static i => $"p{i}: {{ type: string }}")} }} }}, " + Many(n, static i => $"D{i}: {{ oneOf: [{{ $ref: '#/components/schemas/B' }}, {{ type: object, properties: {{ q{i}: {{}} }} }}] }}"), (100, 1500), "OAG2107", 20_000),
        OfSchemas("a broad enum with words", static n => $"B: {{ type: string, enum: [{Many(n, static i => $"v{i}")}] }}, A: {{ type: object, properties: {{ {Many(n, static i => $"p{i}: {{ description: d, allOf: [{{ $ref: '#/components/schemas/B' }}] }}")} }} }}", (100, 1500), "", 20_000),
        OfSchemas("a broad enum in parts", static n => $"B: {{ type: string, enum: [{Many(n, static i => $"v{i}")}] }}, A: {{ type: object, properties: {{ {Many(n, static i => $"p{i}: {{ type: string, enum: [v{i}, v1, v2], allOf: [{{ $ref: '#/components/schemas/B' }}] }}")} }} }}", (100, 1500), "", 20_000),
        OfSchemas("long name above many", static n => $"{new string('A', n)}: {{ type: object, properties: {{ {Many(n, static i => $"p{i}: {{ type: string }}")} }} }}", (2000, 50_000), "", 1500),
        OfSchemas("long names above many", static n => Many(100, _ => $"{new string('A', n / 10)}: {{ type: object, properties: {{ ", "") + Many(n, static i => $"p{i}: {{ type: string }}") + Many(100, static _ => "}}", "") + " ", (1000, 20_000), "", 1500),
        OfSchemas("union without end", static n => "A: { oneOf: [" + Many(n, static i => $"{{ type: object, required: [k], properties: {{ k: {{ const: v{i} }}, p{i}: {{}} }} }}") + "] }", (500, 5000), "", 6000),
        OfSchemas("union without marks", static n => "A: { oneOf: [" + Many(n, static i => $"{{ type: object, properties: {{ p{i}: {{ type: string }} }} }}") + "] }", (300, 3000), "", 10_000),
        OfSchemas("discriminators in a circle", static n => Many(n, i => $"D{i}: {{ oneOf: [{{ $ref: '#/components/schemas/D{(i + 1) % n}' }}, {{ type: object, properties: {{ k: {{ type: string }}, p{i}: {{}} }} }}], discriminator: {{ propertyName: k, mapping: {{ a: '#/components/schemas/D{(i + 2) % n}' }} }} }}"), (20, 200), "OAG2117", 20_000),
        OfSchemas("bases in a circle", static n => Many(n, i => $"D{i}: {{ type: object, discriminator: {{ propertyName: k }}, properties: {{ k: {{ type: string }} }}, allOf: [{{ $ref: '#/components/schemas/D{(i + 1) % n}' }}] }}"), (20, 200), "*", 20_000),
        OfSchemas("descendants without end", static n => "B: { type: object, discriminator: { propertyName: k }, properties: { k: { type: string } } }, " + Many(n, static i => $"D{i}: {{ allOf: [{{ $ref: '#/components/schemas/B' }}, {{ properties: {{ p{i}: {{}} }} }}] }}"), (300, 3000), "OAG2124", 8000),
        OfSchemas("mapping without end", static n => "A: { oneOf: [{ $ref: '#/components/schemas/B' }], discriminator: { propertyName: k, mapping: { " + Many(n, static i => $"v{i}: B") + " } } }, B: { type: object, properties: { k: { type: string } } }", (2000, 50_000), "", 2000),
        OfSchemas("references in a circle", static n => Many(n, i => $"R{i}: {{ $ref: '#/components/schemas/R{(i + 1) % n}' }}"), (1000, 20_000), "OAG2009", 2000),
        OfSchemas("references in a line", static n => Many(n, static i => $"R{i}: {{ $ref: '#/components/schemas/R{i + 1}' }}") + $", R{n}: {{ type: object, properties: {{ a: {{}} }} }}", (1000, 20_000), "", 2000),
        OfSchemas("names in a line", static n => Chain(n, static next => $"{{ type: object, properties: {{ next: {{ $ref: '{next}' }} }} }}"), (1000, 20_000), "", 2500),
        OfSchemas("lists in a line", static n => Chain(n, static next => $"{{ type: array, items: {{ $ref: '{next}' }} }}"), (1000, 10_000), "OAG2102", 5000),
        OfSchemas("maps in a line", static n => Chain(n, static next => $"{{ type: object, additionalProperties: {{ $ref: '{next}' }} }}"), (1000, 10_000), "OAG2102", 5000),
        OfSchemas("pointer through itself", static n => "A: { properties: { a: { $ref: '#/components/schemas/A" + Many(n, static _ => "/properties/a", "") + "' } } }", (1000, 100_000), "OAG2006", 2000),
        OfSchemas("huge numbers", static n => "A: { properties: { " + Many(n, static i => $"p{i}: {{ type: {(i % 2 == 0 ? "number" : "integer")}, minimum: -1e999999999, maximum: 1e999999999, multipleOf: 1e-999999999, default: 1e999999999, enum: [1e999999999, -1e-999999999] }}") + " } }", (50, 1000), "OAG2012", 3000),
        OfSchemas("long numbers", static n => $"A: {{ properties: {{ a: {{ type: integer, minimum: 1{new string('0', n)}, maximum: {new string('9', n)}, const: {new string('7', n)}, multipleOf: 0.{new string('0', n)}1 }} }} }}", (10_000, 1_000_000), "OAG2012", 300),
        OfSchemas("huge counts", static _ => "A: { type: object, minProperties: 1e400, maxProperties: 999999999999999999999, properties: { a: { type: string, minLength: 9223372036854775807, maxLength: -1 }, b: { type: array, items: {}, minItems: 99999999999, maxItems: 1e10 } } }", (1, 1), "OAG2012", 500),
        OfSchemas("long pattern", static n => $"A: {{ properties: {{ a: {{ type: string, pattern: '{new string('a', n)}' }} }} }}", (100_000, 1_000_000), "OAG2106", 400),
        OfSchemas("nested pattern", static n => $"A: {{ properties: {{ a: {{ type: string, pattern: '{new string('(', n)}a{new string(')', n)}+' }} }} }}", (20_000, 500_000), "OAG2106", 400),
        OfSchemas("nested repetition", static n => $"A: {{ properties: {{ a: {{ type: string, pattern: '{new string('(', n)}a{Many(n, static _ => "+)", "")}+$' }} }} }}", (50, 5000), "*", 400),
        OfSchemas("counted repetition", static n => $"A: {{ properties: {{ a: {{ type: string, pattern: '^{new string('(', n)}a{Many(n, static _ => "{1000})", "")}$' }} }} }}", (5, 50), "", 2000),
        OfSchemas("alternatives without end", static n => $"A: {{ properties: {{ a: {{ type: string, pattern: '^({Many(n, static i => $"a{i}", "|")})*$' }} }} }}", (2000, 100_000), "OAG2106", 1000),
        OfSchemas("classes without end", static n => $"A: {{ properties: {{ a: {{ type: string, pattern: '{Many(n, static _ => @"[^\p{L}\P{N}\w\D\s]", "")}' }} }} }}", (200, 20_000), "*", 2000),
        OfSchemas("long names", static n => $"{new string('A', n)}: {{ properties: {{ {new string('b', n)}: {{ $ref: '#/components/schemas/{new string('A', n)}' }} }} }}", (50_000, 5_000_000), "", 400),
        OfSchemas("names alike", static n => Many(n, static i => $"'{new string('a', 200)}{i}': {{ type: object, properties: {{ a: {{}} }} }}"), (300, 3000), "", 1000),
        OfSchemas("tuples without end", static n => "A: { type: array, prefixItems: [" + Many(n, static _ => "{ type: string }") + "] }", (2000, 50_000), "", 500),
        OfSchemas("rules without end", static n => "A: { type: object, properties: { a: {}, b: {} }, allOf: [" + Many(n, static _ => "{ not: { required: [a, b] } }") + "], dependentRequired: { " + Many(n, static i => $"d{i}: [a, b]") + " } }", (500, 10_000), "OAG2105", 3000),
        OfSchemas("default without end", static n => "A: { properties: { a: { type: array, items: {}, default: [" + Many(n, static _ => "{ a: [1, 2] }") + "] } } }", (5000, 100_000), "", 500),
        OfSchemas("words without end", static n => "A: { description: '" + Many(n, static _ => "`a` <b> *c*", " ") + "', properties: { a: { description: \"" + Many(n, static _ => "a\\n\\n", "") + "\" } } }", (5000, 200_000), "", 500),
    ];

    private static string Chain(int length, Func<string, string> schema) =>
        Many(length, i => $"C{i}: {schema($"#/components/schemas/C{i + 1}")}") + $", C{length}: {{ type: object, properties: {{ end: {{}} }} }}";

    private static string Nested(int depth, Func<string, string> schema)
    {
        var inner = "type: integer";
        for (var level = 0; level < depth; level++)
        {
            inner = schema(inner);
        }

        return $"A: {{ {inner} }}";
    }
}
