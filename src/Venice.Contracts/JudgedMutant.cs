namespace Venice.Contracts;

/// <summary>A spoiled answer, and what became of it.</summary>
/// <param name="Mutant">The spoiled answer.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Rule">Why it is tolerated; <see langword="null"/> unless it is.</param>
/// <param name="Noticed">What was said about it; <see langword="null"/> unless it was killed.</param>
public sealed record JudgedMutant(AnswerMutant Mutant, MutantVerdict Verdict, string? Rule, string? Noticed);
