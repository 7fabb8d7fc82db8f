namespace Venice.OpenApi.Tool.Comparing.Changes;

/// <summary>One change of a document.</summary>
/// <param name="What">A sentence without subject and full stop: <c>takes no more than 1500 characters, was 7500</c>.</param>
internal sealed record SpecChange(ChangeKind Kind, Direction Direction, ChangePlace Before, ChangePlace After, string What)
{
    /// <summary>The name or the values that it is about, as they were; for reports that are read by programs.</summary>
    public string? OldValue { get; init; }

    public string? NewValue { get; init; }

    /// <summary>Whether C# made by any generator, with closed enums and without <c>Optional&lt;T&gt;</c>, would stop to compile.</summary>
    public bool BreaksSource { get; init; }

    /// <summary>The same for the code that is emitted here: decided by comparing the two emitted APIs.</summary>
    public bool BreaksEmittedSource { get; init; }

    public RequestClass Requests { get; init; }

    /// <summary>Where it is met; a component may be used in many places.</summary>
    public IReadOnlyList<ChangeUse> Uses { get; init; } = [];

    /// <summary>Words only: no program notices.</summary>
    public bool IsText => Kind == ChangeKind.TextChanged;

    public Severity Severity => (Requests, BreaksEmittedSource, BreaksSource) switch
    {
        (RequestClass.Breaking, _, _) or (_, true, _) => Severity.Breaking,
        (RequestClass.Behaviour, _, _) => Severity.Behaviour,
        (_, _, true) => Severity.Mitigated,
        _ => IsText ? Severity.Text : Severity.Compatible,
    };
}
