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
        IsSuccess = verification.IsSuccess;
    }

    public string Provider { get; }

    public bool IsSuccess { get; }

    /// <summary>Those that were left out among them.</summary>
    public IReadOnlyList<ChosenInteraction> Interactions { get; }

    public int Verified => Interactions.Count(static one => one.LeftOut is null);

    public int Kept => Interactions.Count(one => one.LeftOut is null && IsKept(one));

    public bool IsKept(ChosenInteraction interaction) => _verified[interaction.Description].Any() && _verified[interaction.Description].All(static one => one.IsSuccess);

    public IEnumerable<VerifiedDifference> Differences(ChosenInteraction interaction)
    {
        var differences = _verified[interaction.Description].SelectMany(static one => one.Differences).Select(Clean).Distinct();
        return _verified.Contains(interaction.Description) ? differences : [new("error", "", null, null, "The engine says nothing of it.")];
    }

    private VerifiedDifference Clean(VerifiedDifference one) =>
        new(one.Kind, _redaction.Of(one.Place, LongestValue), Clean(one.Expected), Clean(one.Actual), _redaction.Of(one.Sentence, LongestValue));

    private string? Clean(string? text) => text is null ? null : _redaction.Of(text, LongestValue);
}
