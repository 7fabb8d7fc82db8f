using Microsoft.AspNetCore.Http;

namespace Venice.OpenApi.Core.Tests.Emission.Http;

/// <summary>A request as the server saw it.</summary>
/// <param name="Target">Path and query, before anything was unescaped.</param>
/// <param name="Parts">Of a form: name, file name, content type, content.</param>
internal sealed record WireRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body, IReadOnlyList<string> Parts)
{
    public static async Task<WireRequest> ReadAsync(HttpRequest request, string target, bool isRaw = false)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        var headers = request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        if (!isRaw && request.HasFormContentType && request.ContentType!.StartsWith("multipart/", StringComparison.Ordinal))
        {
            var form = await request.ReadFormAsync(cancellationToken);
            var fields = form.SelectMany(static field => field.Value.Select(value => $"{field.Key}={value}"));
            return new(request.Method, target, headers, "", [.. fields, .. await Task.WhenAll(form.Files.Select(file => DescribeAsync(file, cancellationToken)))]);
        }

        using var reader = new StreamReader(request.Body, System.Text.Encoding.Latin1);
        return new(request.Method, target, headers, await reader.ReadToEndAsync(cancellationToken), []);
    }

    private static async Task<string> DescribeAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file.OpenReadStream(), System.Text.Encoding.Latin1);
        return $"{file.Name}[{file.FileName}; {file.ContentType}]={await reader.ReadToEndAsync(cancellationToken)}";
    }
}
