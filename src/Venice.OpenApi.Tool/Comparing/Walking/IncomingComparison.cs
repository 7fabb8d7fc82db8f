using Venice.OpenApi.Document;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>Calls that the service makes: what it sends is read here, and what is answered to it is written here.</summary>
internal static class IncomingComparison
{
    public static void Compare(
        ComparisonRun run, string what, IReadOnlyList<OpenApiIncoming> before, IReadOnlyList<OpenApiIncoming> after, ChangePlace placeBefore, ChangePlace placeAfter)
    {
        var (old, now) = (Calls(before), Calls(after));
        foreach (var (key, call) in old)
        {
            var name = $"{what} {key}";
            if (now.Remove(key, out var same))
            {
                BodyComparison.Compare(run, name, call, same, Direction.Response);
                ResponseComparison.Compare(run, name, call, same, Direction.Request);
            }
            else
            {
                Reached.By(run.Pairs, call);
                run.Report(ChangeKind.WebhookRemoved, Direction.Response, new(name, "", ""), ChangePlace.Of(call), placeAfter, "is gone");
            }
        }

        foreach (var (key, call) in now)
        {
            Reached.By(run.Pairs, call);
            run.Report(ChangeKind.WebhookAdded, Direction.Response, new($"{what} {key}", "", ""), placeBefore, ChangePlace.Of(call), "is new");
        }
    }

    private static Dictionary<string, OpenApiOperation> Calls(IReadOnlyList<OpenApiIncoming> incoming)
    {
        var calls = new Dictionary<string, OpenApiOperation>(StringComparer.Ordinal);
        foreach (var (name, operation) in incoming.SelectMany(static call => call.Operations.Select(operation => (call.Name, operation))))
        {
            calls.TryAdd($"{operation.Method} {name}", operation);
        }

        return calls;
    }
}
