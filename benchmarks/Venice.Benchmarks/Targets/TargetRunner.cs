using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Venice.Benchmarks.Targets;

/// <summary><c>targets</c>: all rows in a few minutes, a line a target; fails when a must is missed.</summary>
internal static class TargetRunner
{
    private const string Chart = "--svg";
    private const string ResultsTo = "--results";

    /// <param name="arguments">The rows to measure, such as <c>6c</c>, or <c>6</c> for all of that row; all that have targets when there are none. After <c>--svg</c> the file for the chart.</param>
    public static int Run(string[] arguments)
    {
        if (arguments is [var only, ResultsTo, var file])
        {
            return RunOne(only, file);
        }

        var chart = Array.IndexOf(arguments, Chart) is var at and >= 0 ? arguments.ElementAtOrDefault(at + 1) ?? throw new FileNotFoundException("Name a file after --svg.") : null;
        var names = arguments.Where(argument => argument != Chart && argument != chart).ToArray();
        var watch = Stopwatch.StartNew();
        var report = new TargetReport(Console.Out);
        foreach (var row in Rows().Where(row => names.Length == 0 ? !row.IsExtra : Array.Exists(names, name => row.Name.StartsWith(name, StringComparison.Ordinal))))
        {
            // in a process of its own: code that was compiled for the work of one row is slow at that of another
            report.Include(RowProcess.Run(row.Name, ResultsTo));
        }

        if (chart is not null)
        {
            File.WriteAllText(chart, ChartWriter.Write(report.Results, Caption()));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Results.Count(static result => result.Verdict != Verdict.Missed)} of {report.Results.Count} targets reached in {watch.Elapsed.TotalSeconds:0} s"));
        return report.HasMissed ? 1 : 0;
    }

    private static int RunOne(string name, string file)
    {
        var report = new TargetReport(Console.Out);
        Rows().Single(row => row.Name == name).Measure(report);
        RowProcess.Write(file, report.Results);
        return 0;
    }

    private static string Caption() => string.Create(
        CultureInfo.InvariantCulture,
        $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {RuntimeInformation.FrameworkDescription}, {Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSArchitecture}. CPU time; dots further right are better.");

    private static string Processor()
    {
        const string Information = "/proc/cpuinfo";
        var line = File.Exists(Information) ? Array.Find(File.ReadAllLines(Information), static line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? "a processor without a name";
    }

    private static IEnumerable<ITargetRow> Rows() => typeof(TargetRunner).Assembly.GetTypes()
        .Where(static type => type.IsClass && type.IsAssignableTo(typeof(ITargetRow)))
        .Select(static type => (ITargetRow)Activator.CreateInstance(type)!)
        .OrderBy(static row => row.Name, StringComparer.Ordinal);
}
