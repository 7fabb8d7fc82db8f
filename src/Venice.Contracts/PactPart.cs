namespace Venice.Contracts;

/// <summary>A part of a multipart body.</summary>
/// <param name="Name">The field.</param>
/// <param name="Content">An example of its content.</param>
/// <param name="ContentType">The content type that the part has to have; <see langword="null"/> for a plain field, whose content type does not count.</param>
/// <param name="FileName">The name of the uploaded file; <see langword="null"/> for a plain field.</param>
public sealed record PactPart(string Name, ReadOnlyMemory<byte> Content, string? ContentType = null, string? FileName = null);
