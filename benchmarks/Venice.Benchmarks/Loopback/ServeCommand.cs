using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Venice.Benchmarks.Samples;

namespace Venice.Benchmarks.Loopback;

/// <summary>
/// <c>serve BYTES IMAGES</c>: answers every POST with so many pictures of that size, until its input ends; without telling the length below <c>/unannounced/</c>. A GET
/// asks for the models. In a process of its own, so that its CPU and memory are not the client's.
/// </summary>
internal static class ServeCommand
{
    /// <summary>Where answers begin without their length.</summary>
    public const string Unannounced = "unannounced/";

    public static async Task<int> RunAsync(string size, string images)
    {
        var answer = SampleAnswer.Json(int.Parse(size, CultureInfo.InvariantCulture), int.Parse(images, CultureInfo.InvariantCulture));
        var models = SampleCatalogue.Json.ToArray();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        await using var app = builder.Build();
        app.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            context.Response.ContentType = "application/json";
            if (HttpMethods.IsGet(context.Request.Method))
            {
                await context.Response.Body.WriteAsync(models, context.RequestAborted);
                return;
            }

            context.Response.ContentLength = context.Request.Path.StartsWithSegments("/" + Unannounced.TrimEnd('/')) ? null : answer.Length;
            await context.Response.Body.WriteAsync(answer, context.RequestAborted);
        });
        await app.StartAsync(CancellationToken.None);
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync(CancellationToken.None);
        await app.StopAsync(CancellationToken.None);
        return 0;
    }
}
