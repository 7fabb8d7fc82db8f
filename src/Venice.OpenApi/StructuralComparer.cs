using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Venice.OpenApi;

/// <summary>Compares one item by content: collections inside collections, bytes and raw JSON too; everything else by its own equality.</summary>
/// <remarks>An inner collection's item type is unknown here, and finding it out would be reflection: inner collections are walked through the non-generic interfaces.</remarks>
/// <typeparam name="T">The items.</typeparam>
internal sealed class StructuralComparer<T> : IEqualityComparer<T>
{
    /// <summary>Emitted types nest no deeper than JSON does; a list that contains itself must not end the process.</summary>
    private const int MaxDepth = 128;

    public static readonly StructuralComparer<T> Instance = new();

    public bool Equals(T? x, T? y)
    {
        // most item types never look further than this
        if (typeof(T) == typeof(string) || (typeof(T).IsValueType && typeof(T) != typeof(JsonElement) && typeof(T) != typeof(ReadOnlyMemory<byte>)
            && typeof(T) != typeof(JsonElement?) && typeof(T) != typeof(ReadOnlyMemory<byte>?)))
        {
            return EqualityComparer<T>.Default.Equals(x, y);
        }

        return AreEqual(x, y, 0);
    }

    public int GetHashCode([DisallowNull] T obj) => Hash(obj, 0);

    private static bool AreEqual(object? x, object? y, int depth)
    {
        if (ReferenceEquals(x, y))
        {
            return true;
        }

        if (x is null || y is null || depth > MaxDepth)
        {
            return false;
        }

        return (x, y) switch
        {
            (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
            (JsonElement a, JsonElement b) => JsonElementEquality.Equals(a, b),
            (ReadOnlyMemory<byte> a, ReadOnlyMemory<byte> b) => a.Span.SequenceEqual(b.Span),
            (IDictionary a, IDictionary b) => AreEqualMaps(a, b, depth),
            (IEnumerable a, IEnumerable b) => AreEqualSequences(a, b, depth),
            _ => x.Equals(y),
        };
    }

    private static bool AreEqualMaps(IDictionary x, IDictionary y, int depth)
    {
        if (x.Count != y.Count)
        {
            return false;
        }

        foreach (DictionaryEntry entry in x)
        {
            if (!y.Contains(entry.Key) || !AreEqual(entry.Value, y[entry.Key], depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqualSequences(IEnumerable x, IEnumerable y, int depth)
    {
        var left = x.GetEnumerator();
        var right = y.GetEnumerator();
        using var first = left as IDisposable;
        using var second = right as IDisposable;
        while (left.MoveNext())
        {
            if (!right.MoveNext() || !AreEqual(left.Current, right.Current, depth + 1))
            {
                return false;
            }
        }

        return !right.MoveNext();
    }

    private static int Hash(object? value, int depth)
    {
        switch (value)
        {
            case null:
                return 0;
            case string text:
                return string.GetHashCode(text, StringComparison.Ordinal);
            case JsonElement element:
                return JsonElementEquality.GetHashCode(element);
            case ReadOnlyMemory<byte> bytes:
                return Structural.GetHashCode(bytes);
            case IDictionary map:
                return map.Count;
            case IEnumerable items when depth <= MaxDepth:
                var hash = new HashCode();
                foreach (var item in items)
                {
                    hash.Add(Hash(item, depth + 1));
                }

                return hash.ToHashCode();
            default:
                return value.GetHashCode();
        }
    }
}
