namespace Venice;

/// <summary>Where a client stands with its <see cref="SpendingLimit"/>.</summary>
/// <param name="SpentUsd">What the calls of the window cost by the catalogue's prices, those under way and those that may have been charged included, in US dollars.</param>
/// <param name="RemainingUsd">What is left of the window, in US dollars; <see langword="null"/> when it has no limit.</param>
public sealed record SpendingStatus(decimal SpentUsd, decimal? RemainingUsd);
