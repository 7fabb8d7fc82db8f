namespace Venice.OpenApi.Emission;

/// <summary>A source file to be: what the compiler calls it, and all of its text.</summary>
/// <param name="HintName">Unique among the emitted files, also when case is ignored: <c>Order.Json.g.cs</c>.</param>
internal sealed record EmittedFile(string HintName, string Source);
