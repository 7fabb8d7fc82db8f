using Venice.Benchmarks.Measuring;

namespace Venice.Benchmarks.Targets;

/// <summary>What was measured for a target.</summary>
internal sealed record TargetResult(Target Target, Estimate Figure, Verdict Verdict, string Details)
{
    public override string ToString()
    {
        var (sign, word) = (Target.MoreIsBetter ? ">=" : "<=", Target.Unit.Length > 0 ? Target.Unit : "ratio");
        var line = $"{Target.Row} {word}={Target.Number(Figure.Median)} [{Target.Number(Figure.Low)}-{Target.Number(Figure.High)}] must{sign}{Target.Number(Target.Must)} aim{sign}{Target.Number(Target.Aim)} {Words()}";
        return $"{line,-78} {Target.What}{(Details.Length > 0 ? $" ({Details})" : "")}";
    }

    private string Words() => Verdict switch
    {
        Verdict.Missed => "MISSED",
        Verdict.WithinNoise => "ok within noise",
        Verdict.Reached => "ok",
        _ => "ok, aim reached",
    };
}
