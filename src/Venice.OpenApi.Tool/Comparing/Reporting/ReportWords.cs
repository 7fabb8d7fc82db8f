using System.Globalization;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Surface;

namespace Venice.OpenApi.Tool.Comparing.Reporting;

/// <summary>Words that all reports for people share.</summary>
internal static class ReportWords
{
    public static string Title(Severity severity) => severity switch
    {
        Severity.Breaking => "Breaking",
        Severity.Behaviour => "Same requests, other behaviour",
        Severity.Mitigated => "Breaking elsewhere, not in the code emitted here",
        Severity.Compatible => "Compatible",
        _ => "Words only",
    };

    public static string CSharp(SpecChange change) => (change.BreaksSource, change.BreaksEmittedSource) switch
    {
        (_, true) => "breaks",
        (true, _) => "compiles (others break)",
        _ => "compiles",
    };

    public static string Requests(RequestClass requests) => requests switch
    {
        RequestClass.Breaking => "breaking",
        RequestClass.Behaviour => "behaviour",
        _ => "compatible",
    };

    public static string Step(SemVerStep step) => step switch
    {
        SemVerStep.Major => "major (below 1.0: minor)",
        SemVerStep.Minor => "minor",
        SemVerStep.Patch => "patch",
        _ => "none",
    };

    public static string Source(SpecDiff diff) => (diff.BreaksSource, diff.BreaksEmittedSource, diff.Surface.Silent.Count > 0) switch
    {
        (_, true, _) => "code that uses it must be changed",
        (_, _, true) => "compiles on, but errors have other types, and are no longer caught by the old ones",
        (true, _, _) => "compiles on; with closed enums and without Optional<T> it would not",
        _ => "compiles on",
    };

    /// <summary>The last part of a path or an address.</summary>
    public static string FileName(string file) => file[(file.LastIndexOfAny(['/', '\\']) + 1)..];

    public static string Place(ChangePlace place) => $"{FileName(place.Place.File)}:{place.Place.Line.ToString(CultureInfo.InvariantCulture)}";

    public static string Document(ComparedDocument document) =>
        document.Version.Length > 0 ? $"{FileName(document.Name)} ({Reading.SpecExcerpt.Of(document.Version)})" : FileName(document.Name);
}
