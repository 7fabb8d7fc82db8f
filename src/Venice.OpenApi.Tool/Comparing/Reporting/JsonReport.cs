using System.Text;
using System.Text.Json;
using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Surface;

namespace Venice.OpenApi.Tool.Comparing.Reporting;

/// <summary>For programs.</summary>
internal static class JsonReport
{
    /// <summary>Only what JSON itself asks for is escaped: this is a file, and no part of a page.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(SpecDiff diff)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            Document(json, "old", diff.Before);
            Document(json, "new", diff.After);
            Summary(json, diff);
            json.WriteStartArray("changes");
            foreach (var change in diff.Changes)
            {
                Change(json, change);
            }

            json.WriteEndArray();
            json.WriteStartArray("csharp");
            foreach (var lost in diff.Surface.Breaks)
            {
                Lost(json, lost);
            }

            json.WriteEndArray();
            json.WriteStartArray("csharpSilent");
            foreach (var lost in diff.Surface.Silent)
            {
                Lost(json, lost);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Document(Utf8JsonWriter json, string name, ComparedDocument document)
    {
        json.WriteStartObject(name);
        json.WriteString("file", document.Name);
        json.WriteString("version", document.Version);
        json.WriteEndObject();
    }

    private static void Summary(Utf8JsonWriter json, SpecDiff diff)
    {
        json.WriteStartObject("summary");
        json.WriteBoolean("complete", !diff.IsCut);
        json.WriteNumber("structural", diff.Structural.Count());
        json.WriteNumber("textOnly", diff.Changes.Count(static change => change.IsText));
        json.WriteBoolean("sourceBreaking", diff.BreaksSource);
        json.WriteBoolean("sourceBreakingEmitted", diff.BreaksEmittedSource);
        json.WriteString("requests", Word(diff.Requests));
        json.WriteString("semver", diff.Step.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private static void Change(Utf8JsonWriter json, SpecChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(change.Kind.ToString()));
        json.WriteString("direction", Word(change.Direction));
        json.WriteString("what", change.What);
        json.WriteBoolean("sourceBreaking", change.BreaksSource);
        json.WriteBoolean("sourceBreakingEmitted", change.BreaksEmittedSource);
        json.WriteString("requests", Word(change.Requests));
        if (change.OldValue is not null)
        {
            json.WriteString("oldValue", change.OldValue);
        }

        if (change.NewValue is not null)
        {
            json.WriteString("newValue", change.NewValue);
        }

        Place(json, "old", change.Before);
        Place(json, "new", change.After);
        json.WriteStartArray("uses");
        foreach (var use in change.Uses)
        {
            json.WriteStartObject();
            json.WriteString("operation", use.Operation);
            json.WriteString("part", use.Part);
            json.WriteString("path", use.Path);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, string name, ChangePlace place)
    {
        json.WriteStartObject(name);
        json.WriteString("pointer", place.Pointer);
        json.WriteString("file", place.Place.File);
        json.WriteNumber("line", place.Place.Line);
        json.WriteNumber("column", place.Place.Column);
        json.WriteEndObject();
    }

    private static void Lost(Utf8JsonWriter json, SurfaceBreak lost)
    {
        json.WriteStartObject();
        json.WriteString("member", lost.Member);
        json.WriteString("what", lost.What);
        json.WriteEndObject();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
