using Venice.OpenApi.Conformance;
using Venice.OpenApi.Document;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Tool.Comparing.Pairing;

/// <summary>Which ways to authenticate stand for each other: those of one name, else those that do the same.</summary>
internal sealed class SchemePairs
{
    private SchemePairs(List<(OpenApiSecurityScheme Before, OpenApiSecurityScheme After)> all, List<(OpenApiSecurityScheme Before, OpenApiSecurityScheme After)> renamed)
    {
        All = all;
        Renamed = renamed;
    }

    public List<(OpenApiSecurityScheme Before, OpenApiSecurityScheme After)> All { get; }

    public List<(OpenApiSecurityScheme Before, OpenApiSecurityScheme After)> Renamed { get; }

    /// <summary>The name that a scheme of the older document has in the newer one.</summary>
    public string NewName(string key) => Renamed.Find(pair => pair.Before.Key == key).After?.Key ?? key;

    public static SchemePairs Find(OpenApiDocument before, OpenApiDocument after)
    {
        var all = (from old in before.SecuritySchemes join now in after.SecuritySchemes on old.Key equals now.Key select (old, now)).ToList();
        var gone = before.SecuritySchemes.Where(old => !all.Exists(pair => pair.old == old)).ToList();
        var come = after.SecuritySchemes.Where(now => !all.Exists(pair => pair.now == now)).ToList();
        var renamed = Renames.Find(gone, come, static scheme => scheme.Key, static scheme => Content(scheme));

        // what it does identifies it: two that travel in the same header are one, whatever they are called
        foreach (var old in gone.Where(old => !renamed.Exists(pair => pair.Before == old)))
        {
            var same = come.Where(now => Content(now) == Content(old) && !renamed.Exists(pair => pair.After == now)).ToList();
            if (same.Count == 1 && gone.Count(other => Content(other) == Content(old)) == 1)
            {
                renamed.Add((old, same[0]));
            }
        }

        renamed.RemoveAll(static pair => Content(pair.Before) != Content(pair.After));
        return new([.. all, .. renamed], renamed);
    }

    public static string Content(OpenApiSecurityScheme scheme) =>
        scheme.Node is { } node ? CanonicalJson.Of(new SpecMap(node.Place, [.. node.Entries.Where(static entry => !IsWords(entry.Key))])) : scheme.Type;

    private static bool IsWords(string key) => key is "description" or "bearerFormat" || key.StartsWith("x-", StringComparison.Ordinal);
}
