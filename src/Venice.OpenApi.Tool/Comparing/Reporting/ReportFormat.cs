namespace Venice.OpenApi.Tool.Comparing.Reporting;

/// <summary>In which form the differences are told.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Markdown,
}
