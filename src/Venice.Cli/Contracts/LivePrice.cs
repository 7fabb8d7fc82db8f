namespace Venice.Cli.Contracts;

/// <summary>What a request to a live service would cost.</summary>
/// <param name="Usd">In US dollars; <see langword="null"/> when that is not known.</param>
/// <param name="Obstacle">Why it must not be sent at all; <see langword="null"/> when it may.</param>
internal readonly record struct LivePrice(decimal? Usd, string? Obstacle = null);
