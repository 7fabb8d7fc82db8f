using System.Globalization;
using System.Net;
using System.Text;

namespace Venice.Benchmarks.Targets;

/// <summary>Draws what was measured as SVG: a line a target, all on one scale that counts in musts. The must is at 1, and further right is better.</summary>
internal static class ChartWriter
{
    private const int Left = 500;
    private const int Right = 960;
    private const int Width = 1200;
    private const int Top = 92;
    private const int LineHeight = 22;

    // from an eighth of what must be reached to sixteen times of it
    private const double Lowest = -3;
    private const double Highest = 4;

    public static string Write(IReadOnlyList<TargetResult> results, string caption)
    {
        var svg = new StringBuilder();
        var bottom = Top + (results.Count * LineHeight) + (Gaps(results) * LineHeight / 2);
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {bottom + 48}" font-family="system-ui, 'Segoe UI', Helvetica, Arial, sans-serif" font-size="12.5">
            <rect width="{Width}" height="{bottom + 48}" rx="8" fill="#ffffff"/>
            <text x="24" y="34" font-size="18" font-weight="600" fill="#1f2328">Measured, in multiples of what must be reached</text>
            <text x="24" y="56" fill="#59636e">{Text(caption)}</text>
            <rect x="{At(0)}" y="{Top - 12}" width="{Right - At(0):0.#}" height="{bottom - Top + 12}" fill="#dafbe1" opacity="0.45"/>
            <rect x="{Left}" y="{Top - 12}" width="{At(0) - Left:0.#}" height="{bottom - Top + 12}" fill="#ffebe9" opacity="0.45"/>

            """);
        for (var power = Lowest; power <= Highest; power++)
        {
            var label = power switch { 0 => "must", < 0 => $"1/{Math.Pow(2, -power)}", _ => $"{Math.Pow(2, power)}×" };
            svg.Append(CultureInfo.InvariantCulture, $"""
                <line x1="{At(power):0.#}" x2="{At(power):0.#}" y1="{Top - 12}" y2="{bottom}" stroke="{(power == 0 ? "#1f2328" : "#d1d9e0")}" stroke-width="{(power == 0 ? 1.5 : 1)}"/>
                <text x="{At(power):0.#}" y="{Top - 18}" text-anchor="middle" font-size="11" fill="#59636e">{label}</text>

                """);
        }

        var y = Top + 8;
        for (var i = 0; i < results.Count; i++)
        {
            y += i > 0 && IsNewRow(results, i) ? LineHeight / 2 : 0;
            Line(svg, results[i], y);
            y += LineHeight;
        }

        svg.Append(CultureInfo.InvariantCulture, $"""
            <circle cx="32" cy="{bottom + 24}" r="5" fill="#1a7f37"/><text x="44" y="{bottom + 28}" fill="#59636e">reached</text>
            <circle cx="122" cy="{bottom + 24}" r="5" fill="#cf222e"/><text x="134" y="{bottom + 28}" fill="#59636e">missed</text>
            <path d="M 200 {bottom + 24} l 5 -5 l 5 5 l -5 5 z" fill="none" stroke="#8250df" stroke-width="1.5"/><text x="218" y="{bottom + 28}" fill="#59636e">aim</text>
            <line x1="262" x2="290" y1="{bottom + 24}" y2="{bottom + 24}" stroke="#59636e" stroke-width="3" opacity="0.4"/><text x="298" y="{bottom + 28}" fill="#59636e">95 % interval of the median; the scale is logarithmic</text>
            </svg>

            """);
        return svg.ToString();
    }

    private static void Line(StringBuilder svg, TargetResult result, int y)
    {
        var (target, figure) = (result.Target, result.Figure);
        var colour = result.Verdict == Verdict.Missed ? "#cf222e" : "#1a7f37";
        var sign = target.MoreIsBetter ? "≥" : "≤";
        var unit = target.Unit is { Length: > 0 } and not "share" ? " " + target.Unit : "";
        var (at, low, high, aim) = (At(target, figure.Median), At(target, figure.Low), At(target, figure.High), At(target, target.Aim));
        svg.Append(CultureInfo.InvariantCulture, $"""
            <text x="24" y="{y + 4}" font-weight="600" fill="#1f2328">{Text(target.Row)}</text>
            <text x="{Left - 14}" y="{y + 4}" text-anchor="end" fill="#1f2328">{Text(target.What)}</text>
            <line x1="{Math.Min(low, high):0.#}" x2="{Math.Max(low, high):0.#}" y1="{y}" y2="{y}" stroke="{colour}" stroke-width="3" opacity="0.4"/>
            <circle cx="{at:0.#}" cy="{y}" r="5" fill="{colour}"/>
            <path d="M {aim - 5:0.#} {y} l 5 -5 l 5 5 l -5 5 z" fill="none" stroke="#8250df" stroke-width="1.5"/>
            <text x="{Right + 16}" y="{y + 4}" fill="{colour}" font-weight="600">{Target.Number(figure.Median)}{unit}</text>
            <text x="{Width - 24}" y="{y + 4}" text-anchor="end" fill="#59636e">must {sign} {Target.Number(target.Must)}</text>

            """);
    }

    /// <summary>Where a figure stands: how many times better than the must it is.</summary>
    private static double At(Target target, double value) => (target.Must, value) switch
    {
        // nothing allocated is as good as it gets, and anything is not where nothing is allowed
        (_, <= 0) => At(Highest),
        ( <= 0, _) => At(Lowest),
        _ => At(Math.Log2(target.MoreIsBetter ? value / target.Must : target.Must / value)),
    };

    private static double At(double power) => Left + ((Math.Clamp(power, Lowest, Highest) - Lowest) / (Highest - Lowest) * (Right - Left));

    private static int Gaps(IReadOnlyList<TargetResult> results) => Enumerable.Range(1, Math.Max(0, results.Count - 1)).Count(i => IsNewRow(results, i));

    private static bool IsNewRow(IReadOnlyList<TargetResult> results, int i) => results[i].Target.Row[0] != results[i - 1].Target.Row[0];

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
