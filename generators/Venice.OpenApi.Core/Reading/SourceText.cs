namespace Venice.OpenApi.Reading;

/// <summary>A file as it was given: its name in diagnostics, and its text.</summary>
internal sealed record SourceText(string File, string Text);
