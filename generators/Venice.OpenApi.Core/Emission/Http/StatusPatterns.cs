using System.Globalization;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Http;

/// <summary>Statuses as C# patterns over an <c>int</c>.</summary>
internal static class StatusPatterns
{
    private const string Success = ">= 200 and <= 299";

    /// <summary>What <paramref name="answer"/> takes: the whole 2xx class, and what it names outside of it, but nothing that only another answer of the operation names.</summary>
    public static string Of(OperationModel operation, AnswerModel answer)
    {
        var own = Exact(answer.Statuses);
        var foreign = Exact(operation.Answers.Where(other => other != answer).SelectMany(static other => other.Statuses))
            .FindAll(status => IsSuccess(status) && !own.Contains(status));
        var outside = own.FindAll(static status => !IsSuccess(status)).ConvertAll(Text)
            .Concat(answer.Statuses.Select(Range).OfType<string>().Where(static range => range != Success).Select(static range => $"({range})").Distinct(StringComparer.Ordinal));

        var success = string.Concat(new[] { Success }.Concat(foreign.ConvertAll(static status => " and not " + Text(status))));
        var others = string.Join(" or ", outside);
        return others.Length == 0 ? success : $"({success}) or {others}";
    }

    /// <summary>A status as declared, or <see langword="null"/> for <c>default</c> and what is none.</summary>
    public static string? Of(string status) => Exact(status) is { } exact ? Text(exact) : Range(status);

    public static int? Exact(string status) =>
        status.Length == 3 && int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The single statuses among them, each once, in order.</summary>
    private static List<int> Exact(IEnumerable<string> statuses)
    {
        var exact = new List<int>();
        foreach (var text in statuses)
        {
            if (Exact(text) is { } status && !exact.Contains(status))
            {
                exact.Add(status);
            }
        }

        exact.Sort();
        return exact;
    }

    private static string? Range(string status) => status is [>= '1' and <= '5' and var first, 'X' or 'x', 'X' or 'x'] ? $">= {first}00 and <= {first}99" : null;

    private static bool IsSuccess(int status) => status is >= 200 and <= 299;

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
