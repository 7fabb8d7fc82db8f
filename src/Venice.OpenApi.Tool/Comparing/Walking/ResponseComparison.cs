using Venice.OpenApi.Document;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>Declared answers: statuses, headers, bodies.</summary>
internal static class ResponseComparison
{
    public static void Compare(ComparisonRun run, string operation, OpenApiOperation before, OpenApiOperation after, Direction direction)
    {
        var now = new Dictionary<string, OpenApiResponse>(StringComparer.Ordinal);
        foreach (var response in after.Responses)
        {
            now.TryAdd(response.Status, response);
        }

        foreach (var old in before.Responses)
        {
            var use = new ChangeUse(operation, $"response {old.Status}", "");
            if (now.Remove(old.Status, out var same))
            {
                ContentComparison.Compare(run, use, (old, old.Content), (same, same.Content), direction);
                Headers(run, use, old, same, direction);
            }
            else
            {
                Reached.By(run.Pairs, old.Content.Select(static content => content.Schema));
                run.Report(ChangeKind.StatusRemoved, direction, use, ChangePlace.Of(old), OperationComparison.At(after, "responses"), "is no longer declared", old.Status);
            }
        }

        foreach (var come in now.Values)
        {
            Reached.By(run.Pairs, come.Content.Select(static content => content.Schema));
            run.Report(ChangeKind.StatusAdded, direction, new(operation, $"response {come.Status}", ""), OperationComparison.At(before, "responses"), ChangePlace.Of(come), "is declared", null, come.Status);
        }
    }

    private static void Headers(ComparisonRun run, ChangeUse use, OpenApiResponse before, OpenApiResponse after, Direction direction)
    {
        var pairs = new List<(OpenApiHeader Before, OpenApiHeader After)>();
        foreach (var old in before.Headers)
        {
            if (after.Headers.FirstOrDefault(now => string.Equals(now.Name, old.Name, StringComparison.OrdinalIgnoreCase)) is { } same)
            {
                pairs.Add((old, same));
            }
        }

        var gone = before.Headers.Where(old => !pairs.Exists(pair => pair.Before == old)).ToList();
        var come = after.Headers.Where(now => !pairs.Exists(pair => pair.After == now)).ToList();
        foreach (var (old, now) in Renames.Find(gone, come, static header => header.Name, static header => ElementContent.Of(header, "name")))
        {
            run.Report(ChangeKind.HeaderRenamed, direction, Use(use, now), ChangePlace.Of(old), ChangePlace.Of(now), $"is now called {Quoted.Name(now.Name)}, was {Quoted.Name(old.Name)}", old.Name, now.Name);
            pairs.Add((old, now));
            gone.Remove(old);
            come.Remove(now);
        }

        foreach (var (old, now) in pairs)
        {
            ContentComparison.Schemas(run, Use(use, now), old.Schema, old, now.Schema, now, direction);
        }

        foreach (var old in gone)
        {
            Reached.By(run.Pairs, [old.Schema]);
            run.Report(ChangeKind.HeaderRemoved, direction, Use(use, old), ChangePlace.Of(old), OperationComparison.At(after, "headers"), "is gone", old.Name);
        }

        foreach (var now in come)
        {
            Reached.By(run.Pairs, [now.Schema]);
            run.Report(ChangeKind.HeaderAdded, direction, Use(use, now), OperationComparison.At(before, "headers"), ChangePlace.Of(now), "is new", null, now.Name);
        }
    }

    private static ChangeUse Use(ChangeUse response, OpenApiHeader header) => response with { Part = $"{response.Part} header {header.Name}" };
}
