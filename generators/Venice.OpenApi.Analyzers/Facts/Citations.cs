using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>Where the document says it: the tables of an assembly are found once, and of them that of a type is read when a message needs it.</summary>
internal sealed class Citations(Compilation compilation)
{
    private readonly ConcurrentDictionary<IAssemblySymbol, ILookup<string, (string Document, string Lines)>> _tables = new(SymbolEqualityComparer.Default);

    /// <summary><c> (venice.openapi.yaml, line 346)</c>; empty when nobody wrote it down.</summary>
    /// <param name="key">A member, a rule as <see cref="MemberRule.Key"/> calls it, or nothing for the type itself.</param>
    public string Of(INamedTypeSymbol type, string key)
    {
        foreach (var (document, lines) in _tables.GetOrAdd(type.ContainingAssembly ?? compilation.Assembly, static assembly => Tables(assembly))[type.ToDisplayString()])
        {
            if (Line(lines, key + "=") is { } line)
            {
                return $" ({document}, line {line.ToString(CultureInfo.InvariantCulture)})";
            }
        }

        return "";
    }

    private static ILookup<string, (string Document, string Lines)> Tables(IAssemblySymbol assembly) => assembly.GetAttributes()
        .Where(static attribute => attribute.IsCalled("DocumentLinesAttribute"))
        .Select(static attribute => (Type: attribute.Text(0) ?? "", Document: attribute.Text(1), Lines: attribute.Text(2)))
        .Where(static table => table is { Document: not null, Lines: not null })
        .ToLookup(static table => table.Type, static table => (table.Document!, table.Lines!), StringComparer.Ordinal);

    private static int? Line(string lines, string entry)
    {
        for (var start = 0; start < lines.Length;)
        {
            var end = lines.IndexOf(' ', start) is >= 0 and var space ? space : lines.Length;
            if (string.CompareOrdinal(lines, start, entry, 0, entry.Length) == 0
                && int.TryParse(lines.Substring(start + entry.Length, Math.Max(0, end - start - entry.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var line))
            {
                return line;
            }

            start = end + 1;
        }

        return null;
    }
}
