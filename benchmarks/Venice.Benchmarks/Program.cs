using System.Globalization;
using BenchmarkDotNet.Running;
using Venice.Benchmarks;
using Venice.Benchmarks.Decoding;
using Venice.Benchmarks.FirstCall;
using Venice.Benchmarks.Generation;
using Venice.Benchmarks.Loopback;
using Venice.Benchmarks.Targets;

try
{
    return args switch
    {
        ["targets", .. var rows] => TargetRunner.Run(rows),
        ["generate", var document, var folder] => GenerateCommand.Run(document, folder),
        ["runs", var side, var count] => RunsCommand.Run(side, int.Parse(count, CultureInfo.InvariantCulture)),
        ["memory", var document] => MemoryCommand.Run(document),
        ["serve", var size, var images] => await ServeCommand.RunAsync(size, images),
        ["peak", var way, var small, var large] => await PeakCommand.RunAsync(way, new Uri(small), new Uri(large)),
        ["first", var json] => await FirstCallCommand.RunAsync(json),
        _ => Benchmark(args),
    };
}
catch (FileNotFoundException missing)
{
    Console.Error.WriteLine(missing.Message);
    return 2;
}

// apart, so that the short-lived commands do not load BenchmarkDotNet
static int Benchmark(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(GenerationBenchmarks).Assembly).Run(args).Any() ? 0 : 1;
