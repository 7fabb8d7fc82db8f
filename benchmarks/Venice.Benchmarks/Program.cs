using BenchmarkDotNet.Running;
using Venice.Benchmarks;
using Venice.Benchmarks.Generation;
using Venice.Benchmarks.Targets;

try
{
    return args switch
    {
        ["targets", .. var rows] => TargetRunner.Run(rows),
        ["generate", var document, var folder] => GenerateCommand.Run(document, folder),
        ["memory", var document] => MemoryCommand.Run(document),
        _ => BenchmarkSwitcher.FromAssembly(typeof(GenerationBenchmarks).Assembly).Run(args).Any() ? 0 : 1,
    };
}
catch (FileNotFoundException missing)
{
    Console.Error.WriteLine(missing.Message);
    return 2;
}
