using System.Diagnostics;

namespace Venice.Sandbox.Tests.Imaging;

/// <summary>A decoder that somebody else wrote, when the machine has it.</summary>
internal static class Decoder
{
    public static void SkipUnlessInstalled(string program) => Assert.SkipUnless(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))),
        $"{program} is not installed.");

    public static async Task<(int ExitCode, byte[] Output, string Error)> RunAsync(string program, byte[] input, Func<string, string[]> arguments)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, input, cancellationToken);
            using var process = Process.Start(new ProcessStartInfo(program, arguments(file)) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = new MemoryStream();
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, output.ToArray(), await error);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Decodes to the pixels of a binary PPM.</summary>
    public static async Task<byte[]> PixelsAsync(string program, byte[] input, int width, int height, Func<string, string[]> arguments)
    {
        var (exitCode, output, error) = await RunAsync(program, input, arguments);
        Assert.True(exitCode == 0, error);
        var length = width * height * 3;
        Assert.StartsWith($"P6\n{width} {height}\n255\n", System.Text.Encoding.ASCII.GetString(output, 0, Math.Min(32, output.Length)), StringComparison.Ordinal);
        return output[^length..];
    }
}
