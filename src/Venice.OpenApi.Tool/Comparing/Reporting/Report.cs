namespace Venice.OpenApi.Tool.Comparing.Reporting;

/// <summary>The differences in one of the forms.</summary>
internal static class Report
{
    public static string Write(SpecDiff diff, ReportFormat format) => format switch
    {
        ReportFormat.Json => JsonReport.Write(diff),
        ReportFormat.Markdown => MarkdownReport.Write(diff),
        _ => TextReport.Write(diff),
    };
}
