using System.Globalization;
using Venice.Benchmarks.Loopback;
using Venice.Benchmarks.Measuring;
using Venice.Benchmarks.Samples;
using Venice.OpenApi;

namespace Venice.Benchmarks.Decoding;

/// <summary><c>peak WAY SMALL LARGE</c>: prints the bytes by which this process's peak grows over the answer of the server at LARGE, once that at SMALL has brought in the code.</summary>
internal static class PeakCommand
{
    /// <summary>Into files, while it arrives.</summary>
    public const string Stream = "stream";

    /// <summary>Into memory; the answer tells its length.</summary>
    public const string Known = "known";

    /// <summary>Into memory; the answer does not tell its length.</summary>
    public const string Unknown = "unknown";

    public static async Task<int> RunAsync(string way, Uri small, Uri large)
    {
        using var http = new HttpClient();
        for (var i = 0; i < 10; i++)
        {
            await ReadAsync(http, way, small);
        }

        var before = PeakMemory.Read();
        await ReadAsync(http, way, large);
        Console.WriteLine((PeakMemory.Read() - before).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static async Task ReadAsync(HttpClient http, string way, Uri server)
    {
        var client = new VeniceApiClient(http, new ApiClientOptions { BaseAddress = way == Unknown ? new Uri(server, ServeCommand.Unannounced) : server });
        if (way != Stream)
        {
            await client.Image.GenerateImageAsync(TwelveFields.Ours);
            return;
        }

        var folder = Directory.CreateTempSubdirectory("venice-benchmarks-").FullName;
        var files = new List<FileStream>();
        try
        {
            var payloads = new PayloadOptions { OpenStream = index => Open(Path.Combine(folder, $"{index}.webp")) };
            await client.Image.GenerateImageAsync(TwelveFields.Ours, payloads, CancellationToken.None);
        }
        finally
        {
            files.ForEach(static file => file.Dispose());
            Directory.Delete(folder, recursive: true);
        }

        FileStream Open(string path)
        {
            files.Add(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0));
            return files[^1];
        }
    }
}
