using System.Globalization;
using Venice.Benchmarks.Measuring;

namespace Venice.Benchmarks.Targets;

/// <summary>A row of the table of targets: a ratio, what it must reach and what it should.</summary>
/// <param name="IsSpeedup">More is better; otherwise less is.</param>
internal sealed record Target(string Row, string What, double Must, double Aim, bool IsSpeedup)
{
    public static Target Faster(string row, string what, double must, double aim) => new(row, what, must, aim, IsSpeedup: true);

    public static Target Share(string row, string what, double must, double aim) => new(row, what, must, aim, IsSpeedup: false);

    /// <summary>Judges by the unfavourable end of the interval: a must counts as reached when chance cannot explain it.</summary>
    public bool IsReached(Estimate ratio) => IsSpeedup ? ratio.Low >= Must : ratio.High <= Must;

    public string Print(Estimate ratio, string details)
    {
        var (sign, unit, format) = IsSpeedup ? (">=", "x", "0.0") : ("<=", "", "0.000");
        var verdict = !IsReached(ratio) ? "MISSED" : (IsSpeedup ? ratio.Median >= Aim : ratio.Median <= Aim) ? "ok, aim reached" : "ok";
        string Number(double value) => value.ToString(format, CultureInfo.InvariantCulture) + unit;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Row,-10} {What,-46} ratio={Number(ratio.Median)} [{Number(ratio.Low)}-{Number(ratio.High)}] must{sign}{Must}{unit} aim{sign}{Aim}{unit} {verdict}   {details}");
    }
}
