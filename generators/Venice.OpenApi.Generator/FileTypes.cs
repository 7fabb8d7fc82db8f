using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Generator;

/// <summary>Which additional files are ours, and what they hold.</summary>
internal static class FileTypes
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    public static bool IsReadable(string path) => Array.Exists(Extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    public static InputFile Open(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var metadata = options.GetOptions(file);
        var role = ItemMetadata.IsDocument(metadata) ? FileRole.Document : FileRole.Other;
        var text = file.GetText(cancellationToken)?.ToString();
        return new(role, new SourceText(file.Path, text ?? ""), ItemMetadata.Read(metadata, options.GlobalOptions)) { IsMissing = text is null };
    }
}
