namespace Venice.OpenApi.Emission.Validation;

/// <summary>A member's name in the notation of violation paths: plain, or quoted in brackets. The runtime joins such parts.</summary>
internal static class PathText
{
    public static string Of(string wireName) =>
        wireName.Length > 0 && IsPlain(wireName) ? wireName : $"['{wireName.Replace("\\", "\\\\").Replace("'", "\\'")}']";

    private static bool IsPlain(string name)
    {
        foreach (var c in name)
        {
            if (!IsPlain(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlain(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '$';
}
