using System.Globalization;
using Venice.Benchmarks.Generation;
using Venice.Benchmarks.Measuring;

// DOCUMENT COUNT: generates from the document several times and prints each run's milliseconds of CPU
var (file, count) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
var text = File.ReadAllText(file);
for (var i = 0; i < count; i++)
{
    Console.WriteLine(CpuClock.Measure(() => Rooms.Generate(file, text)).ToString("0.0", CultureInfo.InvariantCulture));
}
