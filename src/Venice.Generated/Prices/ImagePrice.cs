namespace Venice;

/// <summary>What a picture costs.</summary>
/// <param name="Resolution">The resolution that the price is for; <see langword="null"/> when it is the same for all.</param>
/// <param name="Quality">The quality that the price is for; <see langword="null"/> when it is the same for all.</param>
/// <param name="Price">The price.</param>
public sealed record ImagePrice(string? Resolution, ImageQuality? Quality, Price Price);
