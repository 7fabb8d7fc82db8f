namespace Venice.OpenApi.Tool.Importing;

/// <summary>The members of a path item that are operations.</summary>
internal static class HttpMethods
{
    public static IReadOnlyCollection<string> All { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "get", "put", "post", "delete", "options", "head", "patch", "trace", "query" };

    public static bool Contains(string key) => All.Contains(key);
}
