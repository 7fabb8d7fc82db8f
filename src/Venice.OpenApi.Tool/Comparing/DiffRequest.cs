using Venice.OpenApi.Tool.Comparing.Reporting;
using Venice.OpenApi.Tool.Importing;

namespace Venice.OpenApi.Tool.Comparing;

/// <summary>What was asked of <c>diff</c>.</summary>
/// <param name="Overlay">The file of an overlay that is applied to both, or <see langword="null"/>.</param>
/// <param name="Output">The file to write, or <see langword="null"/> for standard output.</param>
internal sealed record DiffRequest(string Old, string New, ImportSelection Selection, string? Overlay, ReportFormat Format, string? Output, FailOn FailOn);
