using Venice.OpenApi.Document;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>Operations, webhooks, security and servers, and the schemas that only <c>components</c> knows.</summary>
internal static class DocumentComparison
{
    private static readonly ChangeUse Document = new("", "", "");

    public static void Compare(ComparisonRun run)
    {
        Servers(run);
        Schemes(run);
        var found = OperationPairs.Find(run.Before.Document.Operations, run.After.Document.Operations);
        foreach (var (before, after) in found.Pairs)
        {
            OperationComparison.Compare(run, before, after);
        }

        foreach (var gone in found.Gone)
        {
            Reached.By(run.Pairs, gone);
            run.Report(ChangeKind.OperationRemoved, Direction.Request, new($"{gone.Method} {gone.Path}", "", ""), ChangePlace.Of(gone), Root(run.After, "paths"), "is gone", gone.OperationId);
        }

        foreach (var come in found.Come)
        {
            Reached.By(run.Pairs, come);
            run.Report(ChangeKind.OperationAdded, Direction.Request, new($"{come.Method} {come.Path}", "", ""), Root(run.Before, "paths"), ChangePlace.Of(come), "is new", null, come.OperationId);
        }

        IncomingComparison.Compare(run, "webhook", run.Before.Document.Webhooks, run.After.Document.Webhooks, Root(run.Before, "webhooks"), Root(run.After, "webhooks"));
        run.Drain();
        UnusedSchemas(run);
        run.Drain();
    }

    private static ChangePlace Root(ComparedDocument document, string key) =>
        document.Root.Entry(key) is { } entry ? new($"#/{key}", entry.KeyPlace) : new("#", document.Root.Place);

    private static void Servers(ComparisonRun run)
    {
        var (before, after) = (Urls(run.Before.Document.Servers), Urls(run.After.Document.Servers));
        if (before != after)
        {
            run.Report(ChangeKind.ServersChanged, Direction.Request, Document, Root(run.Before, "servers"), Root(run.After, "servers"), $"is served at {after}, was {before}", before, after);
        }
    }

    internal static string Urls(IReadOnlyList<OpenApiServer> servers) => servers.Count == 0 ? "/" : string.Join(", ", servers.Select(static server => server.Url));

    private static void Schemes(ComparisonRun run)
    {
        foreach (var (before, after) in run.Schemes.All)
        {
            var use = new ChangeUse("", $"security {after.Key}", "");
            if (before.Key != after.Key)
            {
                run.Report(ChangeKind.SchemeRenamed, Direction.Request, use, ChangePlace.Of(before), ChangePlace.Of(after), $"is now called {Quoted.Name(after.Key)}, was {Quoted.Name(before.Key)}", before.Key, after.Key);
            }
            else if (SchemePairs.Content(before) != SchemePairs.Content(after))
            {
                var (old, now) = (Shown(before), Shown(after));
                run.Report(ChangeKind.SchemeChanged, Direction.Request, use, ChangePlace.Of(before), ChangePlace.Of(after), old == now ? "authenticates in another way" : $"is {now}, was {old}", old, now);
            }
        }

        foreach (var gone in run.Before.Document.SecuritySchemes.Where(scheme => !run.Schemes.All.Exists(pair => pair.Before == scheme)))
        {
            run.Report(ChangeKind.SchemeRemoved, Direction.Request, new("", $"security {gone.Key}", ""), ChangePlace.Of(gone), Root(run.After, "components"), "is gone", gone.Key);
        }

        foreach (var come in run.After.Document.SecuritySchemes.Where(scheme => !run.Schemes.All.Exists(pair => pair.After == scheme)))
        {
            run.Report(ChangeKind.SchemeAdded, Direction.Request, new("", $"security {come.Key}", ""), Root(run.Before, "components"), ChangePlace.Of(come), $"is new: {Shown(come)}", null, come.Key);
        }
    }

    private static string Shown(OpenApiSecurityScheme scheme) => scheme.Type switch
    {
        "apiKey" => $"a key in the {scheme.In} {Quoted.Name(scheme.Name ?? "")}",
        "http" => $"HTTP {scheme.Scheme}",
        var other => other,
    };

    /// <summary>Without operations the schemas are the API; else those that nothing uses are for the reader only.</summary>
    private static void UnusedSchemas(ComparisonRun run)
    {
        var (before, after) = (run.Before.Document, run.After.Document);
        Direction[] directions = before.Operations.Count + after.Operations.Count == 0 ? [Direction.Request, Direction.Response] : [Direction.Unused];
        var now = after.Schemas.ToDictionary(static schema => schema.ComponentName ?? schema.Pointer, StringComparer.Ordinal);
        foreach (var old in before.Schemas)
        {
            var name = old.ComponentName ?? old.Pointer;
            var use = new ChangeUse("", $"schema {name}", "");
            if (now.Remove(name, out var same))
            {
                if (!run.Pairs.IsMet(old) && !run.Pairs.IsMet(same))
                {
                    run.Roots.AddRange(directions.Select(direction => (use, run.Pairs.Of(old, same, direction))));
                }
            }
            else if (!run.Pairs.IsMet(old))
            {
                run.Report(ChangeKind.UnusedSchemaRemoved, Direction.Unused, use, ChangePlace.Of(old), Root(run.After, "components"), "is gone; no operation used it", name);
            }
        }

        foreach (var (name, come) in now.Where(entry => !run.Pairs.IsMet(entry.Value)))
        {
            run.Report(ChangeKind.UnusedSchemaAdded, Direction.Unused, new("", $"schema {name}", ""), Root(run.Before, "components"), ChangePlace.Of(come), "is new; no operation uses it", null, name);
        }
    }
}
