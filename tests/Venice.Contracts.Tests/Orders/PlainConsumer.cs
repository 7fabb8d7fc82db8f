using System.Net.Http.Headers;
using System.Text;

namespace Venice.Contracts.Tests.Orders;

/// <summary>A consumer that sends just what the interaction says, by nothing but an HTTP client.</summary>
internal static class PlainConsumer
{
    public static async Task<HttpResponseMessage> SendAsync(ContractInteraction interaction, Uri address, Action<HttpRequestMessage>? spoil = null)
    {
        using var http = new HttpClient();
        var query = string.Join('&', interaction.Request.Parameters.Where(static pair => pair.Key is "state" or "limit").Select(static pair => $"{pair.Key}={pair.Value}"));
        using var request = new HttpRequestMessage(interaction.Request.Method, new Uri(address, interaction.Request.Path + (query.Length > 0 ? "?" + query : "")));
        if (interaction.Security.Contains("key"))
        {
            request.Headers.Add("X-Key", "mine");
        }

        request.Content = interaction.Request switch
        {
            { Parts.Count: > 0 } body => Form(body.Parts),
            { Json: { } json } => new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json"),
            _ => null,
        };
        spoil?.Invoke(request);
        var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(interaction.Answer.Status, (int)answer.StatusCode);
        return answer;
    }

    private static MultipartFormDataContent Form(IReadOnlyList<PactPart> parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var part in parts)
        {
            var content = new ByteArrayContent(part.Content.ToArray());
            if (part.FileName is null)
            {
                form.Add(content, part.Name);
            }
            else
            {
                content.Headers.ContentType = new MediaTypeHeaderValue(part.ContentType!);
                form.Add(content, part.Name, part.FileName);
            }
        }

        return form;
    }
}
