using FsCheck;
using FsCheck.Fluent;

namespace Venice.OpenApi.Core.Tests.Tool.Comparing;

/// <summary>Small documents that share names, so that two of them have much in common.</summary>
internal static class RandomDocuments
{
    private static readonly string[] Names = ["a", "b", "c", "aB", "a_b", "colour", "color"];

    public static Arbitrary<RandomDocument> Arbitrary { get; } = Document().ToArbitrary();

    private static Gen<RandomDocument> Document() =>
        from components in Gen.ArrayOf(Schema(2), 3)
        from request in Schema(2)
        from answer in Schema(2)
        from parameter in Scalar()
        from isRequired in Gen.Elements(true, false)
        from path in Gen.Elements("/things", "/thing", "/others/{id}", "/others/{key}")
        from status in Gen.Elements("200", "201")
        from security in Gen.Elements("[]", "[{k: []}]", "[{k: []}, {l: []}]", "[{}, {l: []}]")
        select new RandomDocument(components, request, answer, parameter, isRequired, path, status, security);

    private static Gen<RandomSchema> Schema(int depth) => depth == 0
        ? Scalar()
        : Gen.Frequency((2, Scalar()), (4, Object(depth)), (1, List(depth)), (1, Choice(depth)), (2, Reference()), (1, Map(depth)));

    private static Gen<RandomSchema> Reference() => from i in Gen.Choose(0, 2) select new RandomSchema($"$ref: '#/components/schemas/S{i}'") { IsReference = true };

    private static Gen<RandomSchema> Scalar() => Gen.OneOf(
        from limit in Gen.Choose(0, 9)
        from format in Gen.Elements("", ", format: uuid", ", format: byte", ", default: x", ", deprecated: true")
        select new RandomSchema($"type: string, maxLength: {limit}{format}"),
        from limit in Gen.Choose(0, 3)
        from type in Gen.Elements("integer", "number", "[integer, 'null']")
        from keyword in Gen.Elements("minimum", "exclusiveMaximum", "multipleOf")
        select new RandomSchema($"type: {type}, {keyword}: {limit + 1}"),
        from values in Gen.Elements("[x]", "[x, y]", "[y, z, x]", "[x, null]")
        select new RandomSchema($"enum: {values}"),
        Gen.Constant(new RandomSchema("")),
        Gen.Constant(new RandomSchema("type: boolean, readOnly: true")));

    private static Gen<RandomSchema> Object(int depth) =>
        from names in Gen.SubListOf((IEnumerable<string>)Names)
        from members in Gen.ArrayOf(Schema(depth - 1), Names.Length)
        from required in Gen.SubListOf((IEnumerable<string>)names)
        from rest in Gen.Elements("", ", additionalProperties: false", ", additionalProperties: true")
        select new RandomSchema($"type: object, required: [{string.Join(", ", required)}]{rest}") { Members = [.. names.Zip(members)] };

    private static Gen<RandomSchema> List(int depth) =>
        from item in Schema(depth - 1)
        from limit in Gen.Choose(1, 4)
        select new RandomSchema($"type: array, maxItems: {limit}") { Item = item };

    private static Gen<RandomSchema> Map(int depth) => from item in Schema(depth - 1) select new RandomSchema("type: object") { Rest = item };

    private static Gen<RandomSchema> Choice(int depth) =>
        from cases in Gen.ArrayOf(Schema(depth - 1), 3)
        from keyword in Gen.Elements("oneOf", "anyOf", "allOf")
        select new RandomSchema("") { Cases = cases, Keyword = keyword };
}
