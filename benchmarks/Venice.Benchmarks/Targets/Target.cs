using System.Globalization;
using Venice.Benchmarks.Measuring;

namespace Venice.Benchmarks.Targets;

/// <summary>A line of the table of targets: what is measured, what it must reach and what it should.</summary>
/// <param name="Row">The row, and which of its lines when it has several: <c>1a.2MB</c>.</param>
/// <param name="Unit">What is counted; empty for a ratio of CPU times.</param>
internal sealed record Target(string Row, string What, double Must, double Aim, bool MoreIsBetter, string Unit)
{
    /// <summary>How many times faster than the peer: the peer's time by ours.</summary>
    public static Target Faster(string row, string what, double must, double aim) => new(row, what, must, aim, MoreIsBetter: true, Unit: "");

    /// <summary>Our time by that of something which nobody can undercut by much.</summary>
    public static Target Share(string row, string what, double must, double aim) => new(row, what, must, aim, MoreIsBetter: false, Unit: "");

    /// <summary>An amount, the less the better.</summary>
    public static Target AtMost(string row, string what, double must, double aim, string unit) => new(row, what, must, aim, MoreIsBetter: false, unit);

    /// <summary>Judges by the favourable end of the interval: a must counts as missed when chance cannot explain it, or the gate would close at random.</summary>
    public Verdict Judge(Estimate figure)
    {
        bool Reaches(double value, double goal) => MoreIsBetter ? value >= goal : value <= goal;
        return !Reaches(MoreIsBetter ? figure.High : figure.Low, Must) ? Verdict.Missed
            : !Reaches(figure.Median, Must) ? Verdict.WithinNoise
            : Reaches(figure.Median, Aim) ? Verdict.AimReached
            : Verdict.Reached;
    }

    public static string Number(double value) => value.ToString(value switch { >= 100 => "0", >= 10 => "0.#", >= 1 => "0.##", _ => "0.####" }, CultureInfo.InvariantCulture);
}
