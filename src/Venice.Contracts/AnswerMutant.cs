namespace Venice.Contracts;

/// <summary>An answer that was spoiled in one way at one place.</summary>
public sealed class AnswerMutant
{
    private readonly Func<ProviderAnswer> _make;
    private readonly Lazy<string?> _rule;

    internal AnswerMutant(ContractInteraction interaction, ProviderAnswer unspoiled, MutationOperator @operator, string place, string change, Func<ProviderAnswer> make, Func<string?> rule)
    {
        (Interaction, Unspoiled, Operator, Place, Change, _make) = (interaction, unspoiled, @operator, place, change, make);
        _rule = new(rule);
    }

    /// <summary>The interaction whose answer it is.</summary>
    public ContractInteraction Interaction { get; }

    /// <summary>The answer before: what the provider sent, or what the schema adds to it; the same object for all mutants of it.</summary>
    public ProviderAnswer Unspoiled { get; }

    /// <summary>How it was spoiled.</summary>
    public MutationOperator Operator { get; }

    /// <summary>Where: a member by its path, with <c>*</c> for any item of a list (<c>/data/*/id</c>), a header by its name, or <c>status</c> or <c>body</c>.</summary>
    public string Place { get; }

    /// <summary>What was done: <c>is left out</c>, <c>is a text</c>.</summary>
    public string Change { get; }

    /// <summary>The spoiled answer; made anew each time.</summary>
    public ProviderAnswer Answer => _make();

    /// <summary>Why every reader has to accept it all the same; <see langword="null"/> when the document forbids it.</summary>
    public string? Rule => _rule.Value;

    /// <summary>Whether a contract can demand the place: what a provider may leave out, for example, it cannot.</summary>
    public bool IsDemanded => Undemanded is null;

    /// <summary>Why a contract cannot demand the place, as a rule; <see langword="null"/> when it can.</summary>
    internal string? Undemanded { get; init; }

    /// <summary>The mutant in one line.</summary>
    public override string ToString() => $"{Interaction.State}: {Place} {Change}";
}
