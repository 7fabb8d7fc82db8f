using Venice.OpenApi.Document;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>Parameters of an operation.</summary>
internal static class ParameterComparison
{
    public static void Compare(ComparisonRun run, string operation, OpenApiOperation before, OpenApiOperation after)
    {
        var pairs = new List<(OpenApiParameter Before, OpenApiParameter After)>();
        foreach (var old in before.Parameters)
        {
            if (after.Parameters.FirstOrDefault(now => Key(now) == Key(old)) is { } same)
            {
                pairs.Add((old, same));
            }
        }

        var gone = before.Parameters.Where(old => !pairs.Exists(pair => pair.Before == old)).ToList();
        var come = after.Parameters.Where(now => !pairs.Exists(pair => pair.After == now)).ToList();
        foreach (var (old, now) in Renamed(before, after, gone, come))
        {
            var kind = now.Location == OpenApiParameterLocation.Path ? ChangeKind.PathParameterRenamed : ChangeKind.ParameterRenamed;
            run.Report(kind, Direction.Request, Use(operation, now), ChangePlace.Of(old), ChangePlace.Of(now), $"is now called {Quoted.Name(now.Name)}, was {Quoted.Name(old.Name)}", old.Name, now.Name);
            pairs.Add((old, now));
            gone.Remove(old);
            come.Remove(now);
        }

        foreach (var (old, now) in pairs)
        {
            Both(run, Use(operation, now), old, now);
        }

        foreach (var old in gone)
        {
            Reached.By(run.Pairs, [old.Schema]);
            run.Report(old.IsRequired ? ChangeKind.RequiredParameterRemoved : ChangeKind.ParameterRemoved, Direction.Request, Use(operation, old), ChangePlace.Of(old), OperationComparison.At(after, "parameters"), "is gone", old.Name);
        }

        foreach (var now in come)
        {
            Reached.By(run.Pairs, [now.Schema]);
            run.Report(now.IsRequired ? ChangeKind.RequiredParameterAdded : ChangeKind.ParameterAdded, Direction.Request, Use(operation, now), OperationComparison.At(before, "parameters"), ChangePlace.Of(now), now.IsRequired ? "is new and required" : "is new", null, now.Name);
        }
    }

    private static string Key(OpenApiParameter parameter) =>
        $"{parameter.Location} {(parameter.Location == OpenApiParameterLocation.Header ? parameter.Name.ToLowerInvariant() : parameter.Name)}";

    private static ChangeUse Use(string operation, OpenApiParameter parameter) => new(operation, $"{parameter.Location.ToString().ToLowerInvariant()} {parameter.Name}", "");

    /// <summary>In a path the position identifies a parameter; elsewhere what it is.</summary>
    private static List<(OpenApiParameter Before, OpenApiParameter After)> Renamed(OpenApiOperation before, OpenApiOperation after, List<OpenApiParameter> gone, List<OpenApiParameter> come)
    {
        var (old, now) = (Names(before.Path), Names(after.Path));
        var renamed = new List<(OpenApiParameter Before, OpenApiParameter After)>();
        if (old.Count == now.Count)
        {
            renamed.AddRange(
                from names in old.Zip(now)
                from left in gone
                from right in come
                where left.Location == OpenApiParameterLocation.Path && left.Name == names.First && right.Location == OpenApiParameterLocation.Path && right.Name == names.Second
                select (left, right));
        }

        foreach (var location in Enum.GetValues<OpenApiParameterLocation>().Where(static location => location != OpenApiParameterLocation.Path))
        {
            renamed.AddRange(Renames.Find(
                [.. gone.Where(parameter => parameter.Location == location)],
                [.. come.Where(parameter => parameter.Location == location)],
                static parameter => parameter.Name,
                static parameter => ElementContent.Of(parameter, "name")));
        }

        return renamed;
    }

    private static List<string> Names(string path) => [.. path.Split('{').Skip(1).Select(static part => part.Split('}')[0])];

    private static void Both(ComparisonRun run, ChangeUse use, OpenApiParameter before, OpenApiParameter after)
    {
        if (before.IsRequired != after.IsRequired)
        {
            run.Report(
                after.IsRequired ? ChangeKind.ParameterBecameRequired : ChangeKind.ParameterBecameOptional,
                Direction.Request,
                use,
                OperationComparison.At(before, "required"),
                OperationComparison.At(after, "required"),
                after.IsRequired ? "is required" : "is no longer required");
        }

        if (before.IsDeprecated != after.IsDeprecated)
        {
            run.Report(
                after.IsDeprecated ? ChangeKind.Deprecated : ChangeKind.DeprecationLifted,
                Direction.Request,
                use,
                OperationComparison.At(before, "deprecated"),
                OperationComparison.At(after, "deprecated"),
                after.IsDeprecated ? "is deprecated" : "is no longer deprecated");
        }

        var (old, now) = (Serialization(before), Serialization(after));
        if (old != now)
        {
            run.Report(ChangeKind.SerializationChanged, Direction.Request, use, ChangePlace.Of(before), ChangePlace.Of(after), $"is written as {now}, was {old}", old, now);
        }

        ContentComparison.Schemas(run, use, before.Schema, before, after.Schema, after, Direction.Request);
    }

    private static string Serialization(OpenApiParameter parameter) =>
        parameter.MediaType is { } type ? type : $"{parameter.Style}{(parameter.Explode ? ", exploded" : "")}{(parameter.AllowReserved ? ", reserved characters allowed" : "")}";
}
