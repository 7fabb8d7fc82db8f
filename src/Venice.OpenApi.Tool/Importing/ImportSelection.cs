namespace Venice.OpenApi.Tool.Importing;

/// <summary>Which operations are wanted: those that any of the lists names, all when every list is empty.</summary>
internal sealed record ImportSelection(IReadOnlyList<string> Operations, IReadOnlyList<string> Paths, IReadOnlyList<string> Tags)
{
    public static ImportSelection Everything { get; } = new([], [], []);

    public bool IsEverything => Operations.Count == 0 && Paths.Count == 0 && Tags.Count == 0;
}
