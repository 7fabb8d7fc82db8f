using System.Text.Json;
using Venice;
using Venice.Aot.Smoke;

// One picture by JSON, one by bytes, one refusal, one round trip through System.Text.Json: all of it compiled natively.
using var venice = new VeniceClient("a-key", new VeniceClientOptions { HttpMessageHandler = new CannedService() });
var request = new GenerateImageRequest { Model = "z-image-turbo", Prompt = "A gondola", Width = 640, Height = 512, Format = ImageFormat.Png };

var images = await venice.Images.GenerateAsync(request).ConfigureAwait(false);
Expect(images.Count == 1 && images[0].Width == 640, "a picture by JSON");

await using (var download = await venice.Images.GenerateBinaryAsync(request).ConfigureAwait(false))
{
    using var bytes = new MemoryStream();
    await download.WriteToAsync(bytes).ConfigureAwait(false);
    Expect(bytes.Length == CannedService.Picture.Length, "a picture by bytes");
}

try
{
    await venice.Images.GenerateAsync(request with { Width = 5000, Variants = 9 }).ConfigureAwait(false);
    Expect(false, "a refusal");
}
catch (VeniceValidationException refusal)
{
    Expect(refusal.Violations.Count == 2, "both violations");
}

var options = new JsonSerializerOptions { TypeInfoResolver = VeniceJsonTypeInfoResolver.Instance };
var json = JsonSerializer.Serialize(request, options.GetTypeInfo(typeof(GenerateImageRequest)));
Expect(json == """{"format":"png","height":512,"model":"z-image-turbo","prompt":"A gondola","width":640}""", "JSON by the emitted resolver");

// And one over HTTP, where a service is named.
if (args is [var address, var path])
{
    using var real = new VeniceClient("a-key", new VeniceClientOptions { BaseAddress = new Uri(address) });
    var drawn = await real.Images.GenerateAsync(request).ConfigureAwait(false);
    var saved = await drawn[0].SaveAsync(path).ConfigureAwait(false);
    Expect(drawn[0].Width == 640 && new FileInfo(saved).Length == drawn[0].Length, "a picture of the service");
    Console.WriteLine(saved);
}

Console.WriteLine("native: ok");
return 0;

static void Expect(bool condition, string what)
{
    if (!condition)
    {
        throw new InvalidOperationException($"This did not work: {what}.");
    }
}
