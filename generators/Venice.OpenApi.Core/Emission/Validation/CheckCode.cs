namespace Venice.OpenApi.Emission.Validation;

/// <summary>One check: what runs when the condition holds. Without a condition the body always runs.</summary>
internal sealed record CheckCode(string? Condition, string Body)
{
    /// <summary>Writes the checks, all under one guard when there is one: <c>Width is { } width</c>.</summary>
    public static void Write(SourceWriter writer, string? guard, IReadOnlyList<CheckCode> checks)
    {
        if (checks.Count == 0)
        {
            return;
        }

        if (guard is null)
        {
            foreach (var check in checks)
            {
                check.Write(writer);
            }
        }
        else if (checks is [{ Condition: { } condition } only])
        {
            var operand = condition.Contains("||") ? $"({condition})" : condition;
            new CheckCode($"{guard} && {operand}", only.Body).Write(writer);
        }
        else
        {
            writer.Open($"if ({guard})");
            Write(writer, null, checks);
            writer.Close();
        }
    }

    /// <summary>The other branch of an <c>if</c> that was just closed.</summary>
    public static void WriteElse(SourceWriter writer, IReadOnlyList<CheckCode> checks)
    {
        if (checks is [{ Condition: { } condition } only])
        {
            writer.Open($"else if ({condition})").Lines(only.Body).Close().Gap();
        }
        else if (checks.Count > 0)
        {
            writer.Open("else");
            Write(writer, null, checks);
            writer.Close().Gap();
        }
    }

    private void Write(SourceWriter writer)
    {
        if (Condition is null)
        {
            writer.Lines(Body);
            return;
        }

        writer.Gap().Open($"if ({Condition})").Lines(Body).Close().Gap();
    }
}
