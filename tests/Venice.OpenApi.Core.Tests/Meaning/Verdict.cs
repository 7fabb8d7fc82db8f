namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>What a judge says.</summary>
/// <param name="IsValid"><see langword="null"/> when it cannot judge by this schema.</param>
/// <param name="Reason">The keyword that refuses, or why it cannot judge.</param>
internal sealed record Verdict(bool? IsValid, string Reason);
