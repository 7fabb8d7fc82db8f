using System.Globalization;

namespace Venice.Contracts.Mutating;

/// <summary>The entry of a document that an answer belongs to, by its status.</summary>
internal static class StatusEntry
{
    /// <summary>Whether a status has the same entry as an answer: in a range, and not declared by itself (<c>404</c> beside <c>4XX</c> is another one).</summary>
    public static bool IsShared(ContractAnswer answer, int status)
    {
        var text = status.ToString(CultureInfo.InvariantCulture);
        return answer.Range is not null && !answer.DeclaredStatuses.Contains(text) && answer.Response?.Status switch
        {
            [var hundreds, 'X' or 'x', 'X' or 'x'] => hundreds == text[0],
            "default" => !answer.DeclaredStatuses.Any(declared => declared is [var hundreds, 'X' or 'x', 'X' or 'x'] && hundreds == text[0]),
            _ => false,
        };
    }
}
