using Venice.OpenApi.Binding;
using Venice.OpenApi.Binding.Naming;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Tool.Comparing.Surface;

/// <summary>
/// The two documents as the two C# APIs that are emitted from them. Code is taken to set every member of what is sent, to read every member of what is
/// answered, to name every type and value, to call every method and to match every case; it does not build answers, and does not implement interfaces.
/// </summary>
internal static class SurfaceComparison
{
    public static SurfaceDiff Compare(ComparedDocument before, ComparedDocument after)
    {
        var client = ClientName(after.Name);
        var (oldApi, newApi) = (Bind(before, client), Bind(after, client));
        var (old, now) = (SurfaceReading.Of(oldApi), SurfaceReading.Of(newApi));
        var breaks = old.Values.Select(item => Lost(item, now)).Concat(now.Values.Select(item => Demanded(item, old))).OfType<SurfaceBreak>().ToList();

        // a type that is gone takes its members with it
        var gone = breaks.Where(item => old.TryGetValue(item.Member, out var type) && type.Kind == SurfaceItemKind.Type && !now.ContainsKey(item.Member)).Select(static item => item.Member).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. breaks.Where(item => gone.Contains(item.Member) || !gone.Contains(item.Member.Split('.')[0]))],
            [.. SurfaceErrors.Compare(oldApi, newApi)],
            now.Keys.Any(key => !old.ContainsKey(key)));
    }

    private static ApiModel Bind(ComparedDocument document, string client) =>
        ApiBinder.Bind(document.Document, new BindingOptions("Api", client, [], [], ModelsOnly: false), new DiagnosticBag());

    /// <summary><c>acme.openapi.yaml</c> is the document of <c>AcmeClient</c>, as in a build that names no other.</summary>
    private static string ClientName(string document) =>
        Identifier.Of(document[(document.LastIndexOfAny(['/', '\\']) + 1)..].Split('.')[0], digitPrefix: "Api") + "Client";

    private static SurfaceBreak? Lost(SurfaceItem old, IReadOnlyDictionary<string, SurfaceItem> now)
    {
        if (!now.TryGetValue(old.Key, out var same))
        {
            return new(old.Key, "is gone", old.Places);
        }

        var places = old.Places.Concat(same.Places).Distinct(StringComparer.Ordinal).ToList();
        if (old.Kind == SurfaceItemKind.Method)
        {
            return Method(old, same) is { } what ? new(old.Key, what, places) : null;
        }

        if (old.Shape.Text != same.Shape.Text && (old.IsAnswered || !same.Shape.Takes(old.Shape)))
        {
            return new(old.Key, $"is {same.Shape.Text}, was {old.Shape.Text}", places);
        }

        return same.MustBeSet && !old.MustBeSet && old.IsSent ? new(old.Key, "must be set, was optional", places) : null;
    }

    /// <summary>What is new and cannot be passed over.</summary>
    private static SurfaceBreak? Demanded(SurfaceItem now, IReadOnlyDictionary<string, SurfaceItem> old)
    {
        if (old.ContainsKey(now.Key) || !old.TryGetValue(now.Owner, out var owner))
        {
            return null;
        }

        return now.Kind switch
        {
            SurfaceItemKind.Property when now.MustBeSet && owner.IsSent => new(now.Key, "is new and must be set", now.Places),
            SurfaceItemKind.Case when owner.IsAnswered => new(now.Key, "is a new case: Match and Switch ask for a function more", now.Places),
            _ => null,
        };
    }

    private static string? Method(SurfaceItem old, SurfaceItem now)
    {
        var (was, isNow) = (old.Shape.Text.Split('|'), now.Shape.Text.Split('|'));
        if (was[0] != isNow[0] || was[1] != isNow[1])
        {
            return $"answers {Shown(isNow)}, was {Shown(was)}";
        }

        // a response with typed headers is one without them as well
        if (was[2] != isNow[2] && was[2].Length > 0)
        {
            return isNow[2].Length == 0 ? "has no typed headers any more" : $"has the headers {isNow[2]}, was {was[2]}";
        }

        var (took, takes) = (was[3], isNow[3]);
        var isWider = takes == took + "?";
        return took == takes || isWider ? null : $"takes {Argument(takes)}, was {Argument(took)}";
    }

    private static string Shown(string[] shape) => shape[1].Length > 0 ? shape[1] : shape[0];

    private static string Argument(string request) => request.Length == 0 ? "no request" : request;
}
