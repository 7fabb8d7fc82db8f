using System.Globalization;
using Venice.Benchmarks.Loopback;
using Venice.Benchmarks.Samples;
using Venice.OpenApi;

namespace Venice.Benchmarks.FirstCall;

/// <summary><c>first JSON</c>: in a fresh process, makes a call without JSON, then one with it, and prints the milliseconds of CPU that the second one took.</summary>
internal static class FirstCallCommand
{
    public static async Task<int> RunAsync(string json)
    {
        var http = new HttpClient(new CannedHandler(SampleAnswer.Json(Calls.Size, images: 1))) { BaseAddress = new Uri("http://127.0.0.1/") };
        await CallAsync(http, new NoJson());
        _ = TwelveFields.Ours; // what is sent is made before: that is no JSON yet, and both samples are made at once
        var before = Environment.CpuUsage.TotalTime;
        if (json == "client")
        {
            await new VeniceApiClient(http, new ApiClientOptions()).Image.GenerateImageAsync(TwelveFields.Ours);
        }
        else
        {
            await CallAsync(http, Choose(json));
        }

        Console.WriteLine((Environment.CpuUsage.TotalTime - before).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static IFirstJson Choose(string json) => json switch
    {
        "ours" => new OurJson(),
        "body" => new BodyJson(),
        "generated" => new GeneratedJson(),
        "reflection" => new ReflectionJson(),
        "newtonsoft" => new NewtonsoftJson(),
        _ => new NoJson(),
    };

    private static async Task CallAsync(HttpClient http, IFirstJson json)
    {
        using var content = new ByteArrayContent(json.Write());
        using var response = await http.PostAsync("image/generate", content);
        if (json.Read(await response.Content.ReadAsByteArrayAsync()) != Calls.Size)
        {
            throw new InvalidOperationException("The answer was not read.");
        }
    }
}
