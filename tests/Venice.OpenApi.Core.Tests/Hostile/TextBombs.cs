using static Venice.OpenApi.Core.Tests.Hostile.Bomb;

namespace Venice.OpenApi.Core.Tests.Hostile;

/// <summary>Texts that are hard to read.</summary>
internal static class TextBombs
{
    private const string Head = "openapi: 3.1.0\npaths: {}\n";

    public static IReadOnlyList<Bomb> All { get; } =
    [
        new("lists in YAML", static n => Head + "x-a: " + new string('[', n), (100_000, 1_000_000), "OAG1007"),
        new("mappings in YAML", static n => Head + "x-a: " + Many(n, static _ => "{a: ", ""), (100_000, 1_000_000), "OAG1007"),
        new("block lists in YAML", static n => Head + "x-a:\n  " + Many(n, static _ => "- ", ""), (100_000, 1_000_000), "OAG1007"),
        new("block mappings in YAML", static n => Head + Many(n, static i => new string(' ', i) + "a:\n", ""), (1000, 5000), "OAG1007"),
        new("complex keys in YAML", static n => Head + Many(n, static _ => "? ", ""), (100_000, 1_000_000), "OAG1007 OAG1011"),
        new("deep schemas in YAML", static n => Head + "components: { schemas: { A: " + Many(n, static _ => "{ items: ", "") + "{}" + new string('}', n) + " } }", (100_000, 1_000_000), "OAG1007 OAG2102"),
        new("aliases of aliases", static n => Head + "x-a0: &a0 [a, a, a, a, a, a, a, a, a, a]\n" + Many(n, static i => $"x-a{i + 1}: &a{i + 1} [{Many(10, _ => $"*a{i}")}]\n", ""), (9, 40), "OAG1009", 40_000),
        new("aliases of mappings", static n => Head + "x-a0: &a0 { a: b, c: d }\n" + Many(n, static i => $"x-a{i + 1}: &a{i + 1} {{ a: *a{i}, b: *a{i}, c: *a{i} }}\n", ""), (20, 60), "OAG1009", 40_000),
        new("merged mappings", static n => Head + "x-a0: &a0 { a0: b }\n" + Many(n, static i => $"x-a{i + 1}: &a{i + 1} {{ <<: [*a{i}, *a{i}], a{i + 1}: b }}\n", ""), (300, 2000), "OAG1014 OAG1009 OAG1015", 40_000),
        new("anchors in circles", static n => Head + "x-a: &a [" + Many(n, static _ => "*a") + "]", (10_000, 100_000), "OAG1013"),
        new("anchors without end", static n => Head + "x-a: [" + Many(n, static i => $"&a{i} b") + "]", (10_000, 100_000), ""),
        new("long scalar", static n => Head + "info: { title: T, description: '" + new string('a', n) + "' }", (1_000_000, 60_000_000), "", 60),
        new("long plain scalar", static n => Head + "x-a: " + new string('a', n), (1_000_000, 60_000_000), "", 60),
        new("scalar of 100 MB", static n => Head + "x-a: '" + new string('a', n) + "'", (70_000_000, 100_000_000), "OAG1001", 1),
        new("long block scalar", static n => Head + "x-a: |\n" + Many(n, static _ => "  aaaaaaaaa\n", ""), (50_000, 2_000_000), "", 100),
        new("long key", static n => Head + "'x-" + new string('a', n) + "': b", (100_000, 10_000_000), "OAG1004", 200),
        new("long comment", static n => "#" + new string('a', n) + "\n" + Head, (1_000_000, 60_000_000), "", 60),
        new("many lines", static n => Head + new string('\n', n), (1_000_000, 60_000_000), "", 60),
        new("same key without end", static n => Head + Many(n, static _ => "x-a: b\n", ""), (50_000, 1_000_000), "OAG1010"),
        new("many documents", static n => Head + Many(n, static _ => "---\na: b\n", ""), (50_000, 1_000_000), "OAG1012"),
        new("tags without end", static n => Head + "x-a: [" + Many(n, static _ => "!b c") + "]", (20_000, 500_000), "OAG1016"),
        new("directives without end", static n => Many(n, static i => $"%TAG !a{i}! tag:a\n", "") + "---\n" + Head, (2000, 20_000), "", 4000),
        new("open quote", static n => Head + "x-a: \"" + Many(n, static _ => "a\n ", ""), (100_000, 2_000_000), "OAG1004"),
        new("open brackets with quotes", static n => Head + "x-a: " + Many(n, static _ => "[\"", ""), (50_000, 1_000_000), "OAG1004"),
        new("spaces without end", static n => Head + Many(n, static _ => "x-a:          \n          \n", ""), (20_000, 500_000), "OAG1010"),
        OfJson("lists in JSON", static n => "{\"openapi\":\"3.1.0\",\"paths\":{},\"x-a\":" + new string('[', n), (100_000, 1_000_000), "OAG1007"),
        OfJson("mappings in JSON", static n => "{\"openapi\":\"3.1.0\",\"paths\":{},\"x-a\":" + Many(n, static _ => "{\"a\":", ""), (100_000, 1_000_000), "OAG1007"),
        OfJson("long string in JSON", static n => "{\"openapi\":\"3.1.0\",\"paths\":{},\"x-a\":\"" + new string('a', n) + "\"}", (1_000_000, 60_000_000), "", 60),
        OfJson("escapes in JSON", static n => "{\"openapi\":\"3.1.0\",\"paths\":{},\"x-a\":\"" + Many(n, static _ => "\\u0000", "") + "\"}", (200_000, 10_000_000), "", 60),
        OfJson("surrogates in JSON", static n => "{\"openapi\":\"3.1.0\",\"paths\":{},\"x-a\":[" + Many(n, static _ => "\"\\udc00\\ud800\"") + "]}", (20_000, 500_000), "OAG1018"),
        OfJson("open string in JSON", static n => "{\"openapi\":\"3.1.0\",\"paths\":{},\"x-a\":\"" + new string('\\', n), (1_000_000, 10_000_000), "OAG1005", 60),
        OfJson("values without end in JSON", static n => "{\"openapi\":\"3.1.0\",\"paths\":{},\"x-a\":[" + Many(n, static _ => "1", ",") + "]}", (100_000, 3_000_000), "*"),
        OfJson("long number in JSON", static n => "{\"openapi\":\"3.1.0\",\"paths\":{},\"x-a\":1" + new string('0', n) + "}", (1_000_000, 10_000_000), "", 60),
    ];
}
