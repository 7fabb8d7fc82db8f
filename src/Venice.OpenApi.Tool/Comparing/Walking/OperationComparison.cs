using Venice.OpenApi.Document;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>One operation in both documents.</summary>
internal static class OperationComparison
{
    public static void Compare(ComparisonRun run, OpenApiOperation before, OpenApiOperation after)
    {
        var name = $"{after.Method} {after.Path}";
        var use = new ChangeUse(name, "", "");
        var (old, now) = (ChangePlace.Of(before), ChangePlace.Of(after));
        if (OperationPairs.Template(before.Path) != OperationPairs.Template(after.Path))
        {
            run.Report(ChangeKind.OperationMoved, Direction.Request, use, old, now, $"moved here from {before.Path}", before.Path, after.Path);
        }

        if (before.OperationId != after.OperationId)
        {
            run.Report(
                ChangeKind.OperationIdChanged,
                Direction.Request,
                use,
                At(before, "operationId"),
                At(after, "operationId"),
                $"has the operationId {Quoted.Name(after.OperationId ?? "none")}, was {Quoted.Name(before.OperationId ?? "none")}",
                before.OperationId,
                after.OperationId);
        }

        if (before.IsDeprecated != after.IsDeprecated)
        {
            run.Report(
                after.IsDeprecated ? ChangeKind.Deprecated : ChangeKind.DeprecationLifted,
                Direction.Request,
                use,
                At(before, "deprecated"),
                At(after, "deprecated"),
                after.IsDeprecated ? "is deprecated" : "is no longer deprecated");
        }

        Tags(run, use, before, after);
        if (before.Servers.Count + after.Servers.Count > 0 && DocumentComparison.Urls(before.Servers) is var was && DocumentComparison.Urls(after.Servers) is var isNow && was != isNow)
        {
            run.Report(ChangeKind.ServersChanged, Direction.Request, use, At(before, "servers"), At(after, "servers"), $"is served at {isNow}, was {was}", was, isNow);
        }

        SecurityComparison.Compare(run, use, before, after);
        ParameterComparison.Compare(run, name, before, after);
        BodyComparison.Compare(run, name, before, after, Direction.Request);
        ResponseComparison.Compare(run, name, before, after, Direction.Response);
        IncomingComparison.Compare(run, $"{name} callback", before.Callbacks, after.Callbacks, At(before, "callbacks"), At(after, "callbacks"));
    }

    /// <summary>Where a member of an element stands, or the element when it has no such member.</summary>
    public static ChangePlace At(OpenApiElement element, string key) =>
        element.Node?.Entry(key) is { } entry ? new(JsonPointer.Child(element.Pointer, key), entry.KeyPlace) : ChangePlace.Of(element);

    /// <summary>The first tag decides in which interface the method stands.</summary>
    private static void Tags(ComparisonRun run, ChangeUse use, OpenApiOperation before, OpenApiOperation after)
    {
        if (before.Tags.SequenceEqual(after.Tags, StringComparer.Ordinal))
        {
            return;
        }

        var (old, now) = (string.Join(", ", before.Tags), string.Join(", ", after.Tags));
        var isFirst = before.Tags.FirstOrDefault() != after.Tags.FirstOrDefault();
        run.Report(isFirst ? ChangeKind.TagsChanged : ChangeKind.TextChanged, Direction.Request, use, At(before, "tags"), At(after, "tags"), $"has the tags {Quoted.Name(now)}, was {Quoted.Name(old)}", old, now);
    }
}
