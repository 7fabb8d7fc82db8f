using System.Globalization;

namespace Venice.OpenApi.Analyzers.Tests;

/// <summary>Where something stands, looked for in the text itself.</summary>
internal static class DocumentPlace
{
    private static readonly string[] Venice = Checkout.Read("openapi", "venice.openapi.yaml").Split('\n');
    private static readonly string[] Overlay = Checkout.Read("openapi", "venice.overlay.yaml").Split('\n');
    private static readonly string[] Foreign = Checkout.Read("tests", "Venice.OpenApi.Analyzers.Tests", "acme.yaml").Split('\n');

    /// <summary>A property of a component schema of Venice's document.</summary>
    /// <param name="below">1 for what is written below the name.</param>
    public static string Of(string schema, string property, int below = 0) => Cited("venice.openapi.yaml", Find(Venice, $"        {property}:", Find(Venice, $"    {schema}:", 0)) + below);

    /// <summary>The first line that begins so after the one that begins otherwise, in Venice's document.</summary>
    public static string Within(string outer, string text) => Cited("venice.openapi.yaml", Find(Venice, text, Find(Venice, outer, 0)));

    /// <summary>The first line after the schema's that says this in Venice's overlay.</summary>
    public static string InOverlay(string schema, string text) => Cited("venice.overlay.yaml", Find(Overlay, text, Find(Overlay, $"components.schemas.{schema}", 0)));

    /// <summary>A property of a component schema of Acme's document.</summary>
    public static string OfAcme(string schema, string text, int below = 0) => Cited("acme.yaml", Find(Foreign, text, Find(Foreign, $"    {schema}:", 0)) + below);

    private static string Cited(string file, int index) => string.Create(CultureInfo.InvariantCulture, $" ({file}, line {index + 1})");

    private static int Find(string[] lines, string text, int start)
    {
        var index = Array.FindIndex(lines, start, line => line.StartsWith(text, StringComparison.Ordinal) || (text[0] != ' ' && line.Contains(text, StringComparison.Ordinal)));
        Assert.True(index >= 0, $"nothing says '{text}'");
        return index;
    }
}
