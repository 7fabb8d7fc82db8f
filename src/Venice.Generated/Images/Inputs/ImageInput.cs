using Venice.OpenApi;

namespace Venice;

/// <summary>A picture that is handed over.</summary>
/// <param name="Path">Its field.</param>
/// <param name="File">The picture.</param>
/// <param name="Limits">What the operation asks of it.</param>
internal readonly record struct ImageInput(string Path, FileInput File, ImageInputLimits Limits)
{
    /// <summary>The pictures of a list.</summary>
    public static IReadOnlyList<ImageInput> ListOf(string field, IReadOnlyList<FileInput>? files, ImageInputLimits limits) =>
        files is null ? [] : [.. files.Select((file, index) => new ImageInput(FormattableString.Invariant($"{field}[{index}]"), file, limits)).Where(static input => input.File is not null)];
}
