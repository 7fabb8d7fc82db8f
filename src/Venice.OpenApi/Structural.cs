using System.ComponentModel;
using System.Text.Json;

namespace Venice.OpenApi;

/// <summary>Equality by content for the members that C# compares by reference: lists, maps, bytes and raw JSON, nested ones too. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Structural
{
    /// <summary>Whether both lists hold equal items in the same order, or both are <see langword="null"/>.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    public static bool Equals<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Count != right.Count)
        {
            return false;
        }

        for (var index = 0; index < left.Count; index++)
        {
            if (!StructuralComparer<T>.Instance.Equals(left[index], right[index]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether both maps hold equal values under the same keys, in any order, or both are <see langword="null"/>.</summary>
    /// <typeparam name="T">The values.</typeparam>
    /// <param name="left">One map.</param>
    /// <param name="right">The other.</param>
    public static bool Equals<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Count != right.Count)
        {
            return false;
        }

        foreach (var (key, value) in left)
        {
            if (!right.TryGetValue(key, out var other) || !StructuralComparer<T>.Instance.Equals(value, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether both hold the same bytes.</summary>
    /// <param name="left">Some bytes.</param>
    /// <param name="right">Other bytes.</param>
    public static bool Equals(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right) => left.Span.SequenceEqual(right.Span);

    /// <summary>Whether both hold the same bytes, or both are <see langword="null"/>.</summary>
    /// <param name="left">Some bytes.</param>
    /// <param name="right">Other bytes.</param>
    public static bool Equals(ReadOnlyMemory<byte>? left, ReadOnlyMemory<byte>? right) =>
        left.HasValue == right.HasValue && left.GetValueOrDefault().Span.SequenceEqual(right.GetValueOrDefault().Span);

    /// <summary>Whether both are the same JSON: members in any order, numbers by their value.</summary>
    /// <param name="left">Some JSON.</param>
    /// <param name="right">Other JSON.</param>
    public static bool Equals(JsonElement left, JsonElement right) => JsonElementEquality.Equals(left, right);

    /// <summary>Whether both are the same JSON, or both are <see langword="null"/>.</summary>
    /// <param name="left">Some JSON.</param>
    /// <param name="right">Other JSON.</param>
    public static bool Equals(JsonElement? left, JsonElement? right) =>
        left.HasValue == right.HasValue && JsonElementEquality.Equals(left.GetValueOrDefault(), right.GetValueOrDefault());

    /// <summary>Whether both are unset, or both are set to values of equal content.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="left">One member.</param>
    /// <param name="right">The other.</param>
    public static bool Equals<T>(Optional<T> left, Optional<T> right) =>
        left.IsSet == right.IsSet && StructuralComparer<T>.Instance.Equals(left.ValueOrDefault, right.ValueOrDefault);

    /// <summary>A hash of the items in their order.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="value">The list.</param>
    public static int GetHashCode<T>(IReadOnlyList<T>? value)
    {
        if (value is null)
        {
            return 0;
        }

        var hash = new HashCode();
        for (var index = 0; index < value.Count; index++)
        {
            hash.Add(value[index], StructuralComparer<T>.Instance);
        }

        return hash.ToHashCode();
    }

    /// <summary>A hash of the keys and values, in any order.</summary>
    /// <typeparam name="T">The values.</typeparam>
    /// <param name="value">The map.</param>
    public static int GetHashCode<T>(IReadOnlyDictionary<string, T>? value)
    {
        if (value is null)
        {
            return 0;
        }

        var hash = value.Count;
        foreach (var (key, item) in value)
        {
            // summed, because equal maps may list their keys in another order
            hash = unchecked(hash + HashCode.Combine(key, item is null ? 0 : StructuralComparer<T>.Instance.GetHashCode(item)));
        }

        return hash;
    }

    /// <summary>A hash of the bytes.</summary>
    /// <param name="value">The bytes.</param>
    public static int GetHashCode(ReadOnlyMemory<byte> value)
    {
        var hash = new HashCode();
        hash.AddBytes(value.Span);
        return hash.ToHashCode();
    }

    /// <summary>A hash of the bytes.</summary>
    /// <param name="value">The bytes.</param>
    public static int GetHashCode(ReadOnlyMemory<byte>? value) => value is { } bytes ? GetHashCode(bytes) : 0;

    /// <summary>A hash of the JSON that does not depend on the order of members.</summary>
    /// <param name="value">The JSON.</param>
    public static int GetHashCode(JsonElement value) => JsonElementEquality.GetHashCode(value);

    /// <summary>A hash of the JSON that does not depend on the order of members.</summary>
    /// <param name="value">The JSON.</param>
    public static int GetHashCode(JsonElement? value) => value is { } element ? JsonElementEquality.GetHashCode(element) : 0;

    /// <summary>A hash of the member's content.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="value">The member.</param>
    public static int GetHashCode<T>(Optional<T> value) =>
        value is { IsSet: true, ValueOrDefault: { } content } ? StructuralComparer<T>.Instance.GetHashCode(content) : value.IsSet ? 1 : 0;
}
