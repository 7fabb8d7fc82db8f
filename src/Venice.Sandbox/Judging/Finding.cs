namespace Venice.Sandbox.Judging;

/// <summary>Something that the document does not allow.</summary>
/// <param name="Path">Names of members and indexes of items, from the outside in.</param>
/// <param name="Keyword">JSON Schema's word for it.</param>
/// <param name="Message">A sentence, without the value.</param>
internal sealed record Finding(IReadOnlyList<string> Path, string Keyword, string Message);
