namespace Venice.Contracts.Mutating;

/// <summary>What the engine's word on a spoiled answer is worth.</summary>
internal static class MutantVerdicts
{
    /// <param name="mutant">The spoiled answer.</param>
    /// <param name="result">What the engine said of it.</param>
    /// <param name="wasSent">Whether it was sent to the engine at all.</param>
    /// <returns>The verdict; or none, when the answer did not reach the engine: that a connection failed says nothing of the contract, unless just that was spoiled.</returns>
    public static (JudgedMutant? Judged, string? Left) Of(AnswerMutant mutant, VerifiedInteraction result, bool wasSent)
    {
        var sentence = result.Mismatches.FirstOrDefault() ?? "the engine said nothing";
        var isWithoutAnswer = !result.IsSuccess && result.Differences.All(static one => one.Kind == "error");
        if (isWithoutAnswer && !(wasSent && mutant.Answer.IsCutOff))
        {
            return (null, $"{mutant}: could not be judged, as its answer did not arrive: {sentence}");
        }

        if (!result.IsSuccess)
        {
            return (new(mutant, MutantVerdict.Killed, null, sentence), null);
        }

        var rule = mutant.Rule ?? mutant.Undemanded;
        return (new(mutant, rule is null ? MutantVerdict.Survived : MutantVerdict.Tolerated, rule, null), null);
    }
}
