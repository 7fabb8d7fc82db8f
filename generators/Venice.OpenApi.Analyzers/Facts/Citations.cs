using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Analyzers.Facts;

/// <summary>Where the document says it, read off the tables of the assemblies when the first message needs them.</summary>
internal sealed class Citations(Compilation compilation)
{
    private readonly ConcurrentDictionary<IAssemblySymbol, ImmutableDictionary<string, string>> _tables = new(SymbolEqualityComparer.Default);

    /// <summary><c> (venice.openapi.yaml, line 346)</c>; empty when nobody wrote it down.</summary>
    /// <param name="key">A member, a rule by its kind and members with <c>+</c> between them, or nothing for the type itself.</param>
    public string Of(INamedTypeSymbol type, string key)
    {
        var table = _tables.GetOrAdd(type.ContainingAssembly ?? compilation.Assembly, static assembly => Read(assembly));
        return table.TryGetValue(Key(type.ToDisplayString(), key), out var place) ? place : "";
    }

    private static ImmutableDictionary<string, string> Read(IAssemblySymbol assembly)
    {
        var table = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.IsCalled("DocumentLinesAttribute") && attribute.Text(0) is { } type && attribute.Text(1) is { } document && attribute.Text(2) is { } lines)
            {
                foreach (var entry in lines.Split(' '))
                {
                    var equals = entry.LastIndexOf('=');
                    if (equals >= 0 && int.TryParse(entry.Substring(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line) && Key(type, entry.Substring(0, equals)) is var key && !table.ContainsKey(key))
                    {
                        table.Add(key, $" ({document}, line {line.ToString(CultureInfo.InvariantCulture)})");
                    }
                }
            }
        }

        return table.ToImmutable();
    }

    private static string Key(string type, string key) => $"{type} {key}";
}
