namespace Venice.OpenApi.Core.Tests.Hostile;

/// <summary>Texts that try to leave the literal, comment, attribute, directive or name that they are put into. Each brings a word of its own, so that none is a name that somebody could want.</summary>
internal static class HostilePayloads
{
    /// <summary>What must never stand in emitted code by itself.</summary>
    public const string Word = "Pwned";

    /// <summary>Several at once, for tests that are too dear to repeat for each.</summary>
    public const string Mixed =
        "x\"; class Pwned {} // */ \"\"\" </summary><Pwned/> ]]> {a-Pwned} {0} \\\" \r\n#error Pwned\u2028#pragma warning disable\u2029#line 1 \"Pwned\"\u0085#if Pwned\u000bclass Pwned {}\0 \u202e)] Pwned();";

    private static readonly (string Name, string Text)[] All =
    [
        ("quote", "x\"; class Pwned {} //"),
        ("raw string", "x\"\"\"\nclass Pwned {}\n\"\"\""),
        ("long raw string", "x" + new string('"', 40) + "\nclass Pwned {}\n" + new string('"', 40)),
        ("comment", "x */ class Pwned {} /*"),
        ("line feed", "x\nclass Pwned {}\n"),
        ("carriage return", "x\rclass Pwned {}\r"),
        ("line separator", "x\u2028class Pwned {}\u2029class Pwned {}"),
        ("next line", "x\u0085class Pwned {}\u000bclass Pwned {}\u000cclass Pwned {}"),
        ("error directive", "x\n#error Pwned\n"),
        ("pragma", "x\n#pragma warning disable\n#pragma checksum \"Pwned\" \"{0}\" \"00\"\n"),
        ("line directive", "x\n#line 1 \"Pwned.cs\"\n#nullable disable\n"),
        ("condition", "x\n#if Pwned\n#else\n#endif\n#region Pwned\n"),
        ("xml", "x</summary><Pwned/><summary> <!-- ]]> &Pwned; &#10; <![CDATA["),
        ("cref", "x<see cref=\"Pwned\"/> <inheritdoc cref='Pwned'/> <include file='Pwned' path='//*'/>"),
        ("hole", "x{a-Pwned} {0} {{a-Pwned}} $\"{a-Pwned}\" {a-Pwned:D} {"),
        ("backslash", "x\\\"; class Pwned {} // \\"),
        ("escape", "x\\u0022; class Pwned {} // \\x22 \\U00000022"),
        ("attribute", "x\")] class Pwned {} [System.Obsolete(\""),
        ("name", "@Pwned.x<Pwned> global::Pwned()"),
        ("name in escapes", "x\\u0050wned Pwn\u200bed Pwned\u00ad"),
        ("nul", "x\0Pwned\u0001\u001b[31m\u007f"),
        ("lone surrogates", "\ud800x Pwned\udfff \udc00\ud800"),
        ("bidi", "x\u202e } a-Pwned { \u2066 a-Pwned \u2069\u200f\u061c"),
        ("noncharacters", "x\ufffe Pwned \uffff\ufeff\ud83f\udfff"),
        ("separators", "x; Pwned, # % 'Pwned' | & ^ ~ ` ``Pwned`` ?"),
        ("path", "../../../x/Pwned\\..\\Pwned:Pwned|Pwned*?.cs"),
        ("long", "x" + new string('p', 20_000) + "\"; class Pwned {} //"),
        ("template", "x{a-Pwned}/{a-Pwned}}{{/}{"),
        ("url", "x://Pwned:@\"Pwned/?Pwned=\"#Pwned\" {a}"),
        ("mixed", Mixed),
    ];

    public static IReadOnlyList<string> Texts => [.. All.Select(static payload => payload.Text)];

    public static IEnumerable<string> Names => All.Select(static payload => payload.Name);

    public static string Text(string name) => All.Single(payload => payload.Name == name).Text;
}
