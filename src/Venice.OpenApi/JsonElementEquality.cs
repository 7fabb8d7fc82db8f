using System.Globalization;
using System.Text.Json;

namespace Venice.OpenApi;

/// <summary>JSON equality as JSON Schema means it: order of members is nothing, <c>1</c> is <c>1.0</c>. Needed because net8.0 has no <c>JsonElement.DeepEquals</c>.</summary>
/// <remarks>The depth is bounded by the reader that made the elements (64 for answers).</remarks>
internal static class JsonElementEquality
{
    public static bool Equals(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        return left.ValueKind switch
        {
            JsonValueKind.Number => NumbersAreEqual(left, right),
            JsonValueKind.String => string.Equals(TextOf(left), TextOf(right), StringComparison.Ordinal),
            JsonValueKind.Array => ArraysAreEqual(left, right),
            JsonValueKind.Object => ObjectsAreEqual(left, right),
            _ => true,
        };
    }

    public static int GetHashCode(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Number:
                // equal numbers of any spelling are equal as doubles, so their hashes are equal
                return value.TryGetDouble(out var number) ? number.GetHashCode() : 1;
            case JsonValueKind.String:
                return string.GetHashCode(TextOf(value), StringComparison.Ordinal);
            case JsonValueKind.Array:
                var hash = new HashCode();
                foreach (var item in value.EnumerateArray())
                {
                    hash.Add(GetHashCode(item));
                }

                return hash.ToHashCode();
            case JsonValueKind.Object:
                var sum = 0;
                foreach (var (name, member) in MembersOf(value))
                {
                    sum = unchecked(sum + HashCode.Combine(name, GetHashCode(member)));
                }

                return sum;
            default:
                return (int)value.ValueKind;
        }
    }

    private static bool NumbersAreEqual(JsonElement left, JsonElement right)
    {
        if (left.TryGetDecimal(out var exact) && right.TryGetDecimal(out var otherExact) && exact != 0 && otherExact != 0)
        {
            return exact == otherExact;
        }

        return left.TryGetDouble(out var number) && right.TryGetDouble(out var other) && double.IsFinite(number) && number != 0
            ? number.Equals(other)
            : string.Equals(NormalOf(left), NormalOf(right), StringComparison.Ordinal);
    }

    /// <summary>Numbers beyond double, and zeros: compared as digits and exponent.</summary>
    private static string NormalOf(JsonElement number)
    {
        var text = number.GetRawText();
        var exponentAt = text.AsSpan().IndexOfAny('e', 'E');
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        if (exponentAt < 0 || !long.TryParse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
        {
            exponent = 0;
        }

        var sign = mantissa[0] == '-' ? "-" : "";
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('-').TrimStart('0');
        var significant = digits.TrimEnd('0');
        exponent += digits.Length - significant.Length;
        return significant.Length == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"{sign}{significant}e{exponent}");
    }

    private static bool ArraysAreEqual(JsonElement left, JsonElement right)
    {
        if (left.GetArrayLength() != right.GetArrayLength())
        {
            return false;
        }

        var other = right.EnumerateArray();
        foreach (var item in left.EnumerateArray())
        {
            if (!other.MoveNext() || !Equals(item, other.Current))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ObjectsAreEqual(JsonElement left, JsonElement right)
    {
        var members = MembersOf(left);
        var others = MembersOf(right);
        if (members.Count != others.Count)
        {
            return false;
        }

        foreach (var (name, member) in members)
        {
            if (!others.TryGetValue(name, out var other) || !Equals(member, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>By name; of a name that comes twice the last value counts, as everywhere in this library.</summary>
    private static Dictionary<string, JsonElement> MembersOf(JsonElement value)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            members[NameOf(member)] = member.Value;
        }

        return members;
    }

    /// <summary>A lone surrogate cannot be a string of .NET; such text is compared as it was written.</summary>
    private static string TextOf(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return text.GetRawText();
        }
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return member.ToString();
        }
    }
}
