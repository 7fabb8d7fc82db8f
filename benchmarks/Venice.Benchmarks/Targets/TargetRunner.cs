namespace Venice.Benchmarks.Targets;

/// <summary><c>targets</c>: all rows in a few minutes, a line a target; fails when a must is missed.</summary>
internal static class TargetRunner
{
    /// <param name="rows">Those to measure, such as <c>6c</c>, or <c>6</c> for all of that row; all when empty.</param>
    public static int Run(string[] rows)
    {
        var report = new TargetReport(Console.Out);
        foreach (var row in Rows().Where(row => rows.Length == 0 || Array.Exists(rows, name => row.Name.StartsWith(name, StringComparison.Ordinal))))
        {
            row.Measure(report);
        }

        return report.HasMissed ? 1 : 0;
    }

    private static IEnumerable<ITargetRow> Rows() => typeof(TargetRunner).Assembly.GetTypes()
        .Where(static type => type.IsClass && type.IsAssignableTo(typeof(ITargetRow)))
        .Select(static type => (ITargetRow)Activator.CreateInstance(type)!)
        .OrderBy(static row => row.Name, StringComparer.Ordinal);
}
