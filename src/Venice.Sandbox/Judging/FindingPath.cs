namespace Venice.Sandbox.Judging;

/// <summary>Takes the walk's paths apart: <c>style_references[0].strength</c>, <c>headers['odd key']</c>.</summary>
internal static class FindingPath
{
    public static IReadOnlyList<string> Read(string path)
    {
        var steps = new List<string>();
        var at = 0;
        while (at < path.Length)
        {
            var quoted = path.AsSpan(at).StartsWith("['", StringComparison.Ordinal);
            if (quoted)
            {
                var end = path.IndexOf("']", at + 2, StringComparison.Ordinal);
                end = end < 0 ? path.Length : end;
                steps.Add(path[(at + 2)..end]);
                at = end + 2;
            }
            else if (path[at] == '.')
            {
                at++;
            }
            else
            {
                var start = path[at] == '[' ? at + 1 : at;
                var length = path.AsSpan(start).IndexOfAny('.', '[', ']');
                var end = length < 0 ? path.Length : start + length;
                steps.Add(path[start..end]);
                at = end < path.Length && path[end] == ']' ? end + 1 : end;
            }
        }

        return steps;
    }
}
