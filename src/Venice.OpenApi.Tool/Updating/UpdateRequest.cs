using Venice.OpenApi.Tool.Comparing;
using Venice.OpenApi.Tool.Comparing.Reporting;
using Venice.OpenApi.Tool.Importing;

namespace Venice.OpenApi.Tool.Updating;

/// <summary>What was asked of <c>update</c>.</summary>
/// <param name="From">The vendor's document: a file or an address.</param>
/// <param name="Document">The imported document that is replaced.</param>
/// <param name="Overlay">The overlay that must still fit; <see langword="null"/>: the one beside the document, when there is one.</param>
/// <param name="Selection">The operations; of nothing: those at the paths that the document has now.</param>
/// <param name="Verify">The commands that must succeed on the new document, in order.</param>
/// <param name="IsCheck">Nothing is changed: only told.</param>
/// <param name="Output">A file for the report, or <see langword="null"/> for standard output.</param>
internal sealed record UpdateRequest(
    string From,
    string Document,
    string? Overlay,
    ImportSelection Selection,
    IReadOnlyList<string> Verify,
    bool IsCheck,
    ReportFormat Format,
    string? Output,
    FailOn FailOn);
