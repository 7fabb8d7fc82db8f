using System.Globalization;
using System.Numerics;

namespace Venice.OpenApi.Conformance;

/// <summary>
/// A number exactly as its text says: 0.<see cref="_digits"/> times ten to the <see cref="_scale"/>. Nothing is rounded, however many digits there are.
/// </summary>
internal readonly struct JsonNumber : IComparable<JsonNumber>, IEquatable<JsonNumber>
{
    /// <summary>Above this many digits a division is not tried.</summary>
    private const int MostDigits = 1000;

    private readonly bool _isNegative;

    /// <summary>Without zeros at either end; empty for zero.</summary>
    private readonly string _digits;

    private readonly long _scale;

    private JsonNumber(bool isNegative, string digits, long scale)
    {
        _isNegative = isNegative;
        _digits = digits;
        _scale = scale;
    }

    /// <summary>Without a fraction: <c>1.0</c> is whole.</summary>
    public bool IsWhole => _digits.Length == 0 || _scale >= _digits.Length;

    public bool IsZero => _digits.Length == 0;

    /// <returns><see langword="null"/> for what is no finite number.</returns>
    public static JsonNumber? Parse(string text)
    {
        var start = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        var exponentAt = text.IndexOfAny(['e', 'E']);
        var mantissa = exponentAt < 0 ? text.Substring(start) : text.Substring(start, Math.Max(0, exponentAt - start));
        var pointAt = mantissa.IndexOf('.');
        var digits = pointAt < 0 ? mantissa : mantissa.Remove(pointAt, 1);
        if (digits.Length == 0 || !digits.All(static c => c is >= '0' and <= '9') || ParseExponent(text, exponentAt) is not { } exponent)
        {
            return null;
        }

        var whole = pointAt < 0 ? mantissa.Length : pointAt;
        var leading = digits.Length - digits.TrimStart('0').Length;
        var trimmed = digits.Trim('0');
        return trimmed.Length == 0 ? new(false, "", 0) : new(text[0] == '-', trimmed, exponent + whole - leading);
    }

    public int CompareTo(JsonNumber other)
    {
        if (IsZero || other.IsZero || _isNegative != other._isNegative)
        {
            return Sign.CompareTo(other.Sign);
        }

        // 0.d1d2d3… with d1 > 0: the larger scale is the larger number, and equal scales leave the digits, of which a missing one is a zero.
        var magnitude = _scale != other._scale ? _scale.CompareTo(other._scale) : string.CompareOrdinal(_digits, other._digits);
        return _isNegative ? -magnitude : magnitude;
    }

    public bool Equals(JsonNumber other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is JsonNumber other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_digits);

    /// <returns><see langword="null"/> where the numbers are too far apart to tell with reasonable effort.</returns>
    public bool? IsMultipleOf(JsonNumber divisor)
    {
        if (IsZero || divisor.IsZero)
        {
            return IsZero;
        }

        // Both as integers of one unit: value = a·10^x, divisor = b·10^y.
        var mine = _scale - _digits.Length;
        var theirs = divisor._scale - divisor._digits.Length;
        var unit = Math.Min(mine, theirs);
        if (_digits.Length + mine - unit > MostDigits || divisor._digits.Length + theirs - unit > MostDigits)
        {
            return null;
        }

        return (Scaled(_digits, mine - unit) % Scaled(divisor._digits, theirs - unit)).IsZero;
    }

    /// <summary>One spelling for all texts of an equal number.</summary>
    public override string ToString() =>
        IsZero ? "0" : (_isNegative ? "-0." : "0.") + _digits + "e" + _scale.ToString(CultureInfo.InvariantCulture);

    private int Sign => IsZero ? 0 : _isNegative ? -1 : 1;

    private static BigInteger Scaled(string digits, long zeros) =>
        BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) * BigInteger.Pow(10, (int)zeros);

    /// <summary>Exponents beyond any use keep their direction.</summary>
    private static long? ParseExponent(string text, int at)
    {
        if (at < 0)
        {
            return 0;
        }

        const long Furthest = int.MaxValue;
        if (long.TryParse(text.Substring(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
        {
            return Math.Max(-Furthest, Math.Min(Furthest, exponent));
        }

        var digits = text.Substring(at + 1).TrimStart('-', '+');
        var isNumber = digits.Length > 0 && digits.All(static c => c is >= '0' and <= '9');
        return !isNumber ? null : text[at + 1] == '-' ? -Furthest : Furthest;
    }
}
