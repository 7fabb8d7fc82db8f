namespace Venice.Generated.Tests.Documentation;

/// <summary>The program around the snippets, as text: it is compiled together with them.</summary>
internal static class SnippetHost
{
    /// <summary>
    /// Runs the snippets whose names it is given, one after the other, each in a folder with what guides take to lie there, all against one sandbox. It writes a line for
    /// each: the name, what went wrong (nothing when all went well), and what was printed with the files that were written, in base64 and parted by blanks.
    /// </summary>
    public const string Source = """"
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using Venice;
        using Venice.Sandbox;

        public static class SnippetHost
        {
            private const string WellKnownKey = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"; // known to everybody

            private static Uri? _sandbox;

            public static VeniceClient Client(string key) => Client(key, new VeniceClientOptions());

            public static VeniceClient Client(IWalletSigner wallet) => Client(new VeniceClientOptions { Wallet = wallet });

            public static VeniceClient Client(string key, VeniceClientOptions options)
            {
                options.BaseAddress ??= _sandbox;
                return new VeniceClient(key, options);
            }

            public static VeniceClient Client(VeniceClientOptions options)
            {
                options.BaseAddress ??= _sandbox;
                return new VeniceClient(options);
            }

            public static async Task Main(string[] names)
            {
                var output = Console.Out;
                await using var sandbox = await SandboxProvider.StartAsync();
                _sandbox = sandbox.BaseAddress;
                using var venice = Client("key");
                var png = (await venice.Images.GenerateAsync(new() { Model = "z-image-turbo", Prompt = "A gondola", Width = 512, Height = 512, Format = ImageFormat.Png }))[0].Bytes.ToArray();
                var jpeg = (await venice.Images.GenerateAsync(new() { Model = "z-image-turbo", Prompt = "A guest", Width = 512, Height = 512, Format = ImageFormat.Jpeg }))[0].Bytes.ToArray();
                foreach (var name in names)
                {
                    var folder = Directory.CreateTempSubdirectory("venice-snippet-");
                    Directory.SetCurrentDirectory(folder.FullName);
                    File.WriteAllBytes("gondola.png", png);
                    File.WriteAllBytes("test.png", png);
                    File.WriteAllBytes("guest.jpg", jpeg);
                    File.WriteAllText("wallet.key", WellKnownKey);
                    var given = folder.EnumerateFiles().ToDictionary(file => file.Name, file => file.Length);
                    var (printed, wrong, watch) = (new StringWriter(), "", Stopwatch.StartNew());
                    Console.SetOut(printed);
                    try
                    {
                        await ((Task)typeof(SnippetHost).Assembly.GetType(name + ".SnippetMethod")!.GetMethod("RunAsync")!.Invoke(null, null)!).WaitAsync(TimeSpan.FromSeconds(30));
                    }
                    catch (Exception exception)
                    {
                        wrong = exception.ToString();
                    }

                    foreach (var file in folder.EnumerateFiles().Where(file => given.GetValueOrDefault(file.Name) != file.Length))
                    {
                        printed.WriteLine($"file {file.Name}");
                    }

                    printed.WriteLine($"after {watch.ElapsedMilliseconds} ms");

                    Directory.SetCurrentDirectory(Path.GetTempPath());
                    folder.Delete(recursive: true);
                    output.WriteLine($"{name} {Encode(wrong)} {Encode(printed.ToString())}");
                }
            }

            private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text + "\n"));
        }
        """";
}
