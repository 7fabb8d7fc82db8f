namespace Venice.OpenApi.Analyzers.Tests;

/// <summary>A program with one mistake.</summary>
/// <param name="Code">A statement; what is objected to stands between <c>[|</c> and <c>|]</c>.</param>
/// <param name="Message">With the document's line.</param>
/// <param name="Fix">The title of a fix that leaves nothing to object to; <see langword="null"/> where nobody can tell what is meant.</param>
/// <param name="Fixed">What the program says then.</param>
public sealed record Mistake(string Kind, string Id, string Code, string Message, string? Fix = null, string? Fixed = null)
{
    public const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Venice;
        using Acme;

        internal static class Program
        {
            private const string Jpg = "jpg";

            public static object Make()
            {

        """;

    public const string Tail = """

                throw new InvalidOperationException("This program makes nothing.");
            }
        }
        """;

    public string Program => $"{Head}#pragma warning disable CS0162, CS0618, CS8625\n{Code.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)}{Tail}";

    public string Span => Code[(Code.IndexOf("[|", StringComparison.Ordinal) + 2)..Code.IndexOf("|]", StringComparison.Ordinal)];

    public override string ToString() => Kind;
}
