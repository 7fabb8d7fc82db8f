using Venice.OpenApi.Document;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>The body of a request.</summary>
internal static class BodyComparison
{
    public static void Compare(ComparisonRun run, string operation, OpenApiOperation before, OpenApiOperation after, Direction direction)
    {
        var use = new ChangeUse(operation, "request", "");
        switch (before.RequestBody, after.RequestBody)
        {
            case (null, { } body):
                Reached.By(run.Pairs, body.Content.Select(static content => content.Schema));
                run.Report(body.IsRequired ? ChangeKind.RequiredBodyAdded : ChangeKind.BodyAdded, direction, use, ChangePlace.Of(before), ChangePlace.Of(body), body.IsRequired ? "has a body, which is required" : "may have a body");
                break;
            case ({ } body, null):
                Reached.By(run.Pairs, body.Content.Select(static content => content.Schema));
                run.Report(body.IsRequired ? ChangeKind.RequiredBodyRemoved : ChangeKind.BodyRemoved, direction, use, ChangePlace.Of(body), ChangePlace.Of(after), "has no body any more");
                break;
            case ({ } old, { } now):
                if (old.IsRequired != now.IsRequired)
                {
                    run.Report(
                        now.IsRequired ? ChangeKind.BodyBecameRequired : ChangeKind.BodyBecameOptional,
                        direction,
                        use,
                        OperationComparison.At(old, "required"),
                        OperationComparison.At(now, "required"),
                        now.IsRequired ? "must have a body" : "may go without a body");
                }

                ContentComparison.Compare(run, use, (old, old.Content), (now, now.Content), direction);
                break;
            default:
                break;
        }
    }
}
