namespace Venice.Contracts.Covering;

/// <summary>A step into a value: to a member, to any item of a list, or to any member of a map.</summary>
internal readonly record struct PathStep(StepKind Kind, string Name)
{
    public static PathStep Item { get; } = new(StepKind.Item, "[*]");

    public static PathStep AnyMember { get; } = new(StepKind.AnyMember, "*");

    public static PathStep Member(string name) => new(StepKind.Member, name);

    public static string TextOf(IEnumerable<PathStep> path) => "$" + string.Concat(path.Select(static step => step.Kind == StepKind.Item ? step.Name : "." + step.Name));
}
