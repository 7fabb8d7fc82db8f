using System.Globalization;
using Venice.Benchmarks.Measuring;

namespace Venice.Benchmarks.Targets;

/// <summary>Takes what the rows measure, prints a line for each figure, and remembers it for the chart.</summary>
internal sealed class TargetReport(TextWriter output)
{
    private readonly List<TargetResult> _results = [];

    public IReadOnlyList<TargetResult> Results => _results;

    public bool HasMissed => _results.Exists(static result => result.Verdict == Verdict.Missed);

    /// <param name="holds">What else must be so, whatever the time.</param>
    public void Judge(Target target, Pairs pairs, bool holds = true, string details = "")
    {
        var times = $"{Time(pairs.First.Median)}, {Time(pairs.Second.Median)} of CPU";
        Judge(target, pairs.Ratio, holds, details.Length > 0 ? $"{times}; {details}" : times);
    }

    public void Judge(Target target, Estimate figure, bool holds = true, string details = "")
    {
        var result = new TargetResult(target, figure, holds ? target.Judge(figure) : Verdict.Missed, details);
        _results.Add(result);
        output.WriteLine(result);
    }

    /// <summary>Takes over what another process has measured, and printed.</summary>
    public void Include(IEnumerable<TargetResult> results) => _results.AddRange(results);

    /// <summary>A line that is no target: what a peer takes, for example.</summary>
    public void Note(string line) => output.WriteLine(line);

    private static string Time(double milliseconds) => milliseconds switch
    {
        < 0.001 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds * 1e6:0} ns"),
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds * 1e3:0.0} us"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.0} ms"),
    };
}
