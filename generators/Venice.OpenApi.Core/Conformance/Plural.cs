using System.Globalization;

namespace Venice.OpenApi.Conformance;

/// <summary>A number and what it counts.</summary>
internal static class Plural
{
    public static string Of(long count, string one, string? many = null) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many ?? one + "s");
}
