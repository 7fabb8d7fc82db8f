using Venice.Cli.Output;
using Venice.Contracts;

namespace Venice.Cli.Contracts;

/// <summary>What came out of a verification, ready to be reported: without the key, wherever a provider may have repeated it.</summary>
internal sealed class VerifyOutcome
{
    private const int LongestValue = 300;

    private readonly ILookup<string, VerifiedInteraction> _verified;
    private readonly Redaction _redaction;

    public VerifyOutcome(string provider, IReadOnlyList<ChosenInteraction> chosen, PactVerification verification, Redaction redaction)
    {
        (Provider, Interactions, _redaction) = (provider, chosen, redaction);
        _verified = verification.Interactions.ToLookup(static one => one.Description, StringComparer.Ordinal);
        IsUnexplained = !verification.IsSuccess && !chosen.Any(IsBroken);
        IsSuccess = verification.IsSuccess && !chosen.Any(IsBroken);
    }

    public string Provider { get; }

    /// <summary>Whether the provider keeps all that was verified and is not pending, by the engine's word as a whole and by its word on each interaction.</summary>
    public bool IsSuccess { get; }

    /// <summary>Whether the engine says that something is broken, and does not say what.</summary>
    public bool IsUnexplained { get; }

    /// <summary>Those that were left out among them.</summary>
    public IReadOnlyList<ChosenInteraction> Interactions { get; }

    public int Verified => Interactions.Count(static one => one.LeftOut is null);

    public int Kept => Interactions.Count(IsKept);

    public bool IsKept(ChosenInteraction interaction) => interaction.LeftOut is null && _verified[interaction.Description].Any() && _verified[interaction.Description].All(static one => one.IsSuccess);

    /// <summary>Whether it is not kept, and need not be yet.</summary>
    public bool IsPending(ChosenInteraction interaction) => interaction is { LeftOut: null, IsPending: true } && !IsKept(interaction);

    public bool IsBroken(ChosenInteraction interaction) => interaction is { LeftOut: null, IsPending: false } && !IsKept(interaction);

    /// <summary>How it differs from what was expected; at least one thing, when it is not kept.</summary>
    public IReadOnlyList<VerifiedDifference> Differences(ChosenInteraction interaction)
    {
        var verified = _verified[interaction.Description].ToList();
        var differences = verified.SelectMany(static one => one.Differences).Select(Clean).Distinct().ToList();
        return differences.Count > 0 ? differences : [new("error", "", null, null, verified.Count == 0 ? "The engine says nothing of it." : "The engine does not say why.")];
    }

    private VerifiedDifference Clean(VerifiedDifference one) =>
        new(one.Kind, _redaction.Of(one.Place, LongestValue), Clean(one.Expected), Clean(one.Actual), _redaction.Of(one.Sentence, LongestValue));

    private string? Clean(string? text) => text is null ? null : _redaction.Of(text, LongestValue);
}
