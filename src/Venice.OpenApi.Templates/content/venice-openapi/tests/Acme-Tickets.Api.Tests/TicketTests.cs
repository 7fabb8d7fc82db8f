using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Venice.OpenApi;

namespace Acme_Tickets.Api.Tests;

public sealed class TicketTests
{
    [Fact]
    public async Task OpenTicket_SendsWhatTheDocumentSays()
    {
        using var service = new StandIn("""{"id":1,"title":"The lamp is out","state":"open","openedAt":"2026-01-31T08:00:00Z"}""", HttpStatusCode.Created);
        using var http = new HttpClient(service);
        var client = new AcmeTicketsClient(http);

        Ticket ticket = await client.Tickets.OpenTicketAsync(new() { Title = "The lamp is out", Priority = 2 }, TestContext.Current.CancellationToken);

        Assert.Equal((1, TicketState.Open), (ticket.Id, ticket.State));
        Assert.Equal("POST https://api.example.com/tickets", service.Request);
        Assert.Equal(2, service.Body.GetProperty("priority").GetInt32());
    }

    [Fact]
    public async Task OpenTicket_WithATitleThatIsTooLong_IsRefusedBeforeItIsSent()
    {
        using var service = new StandIn("{}", HttpStatusCode.Created);
        using var http = new HttpClient(service);
        var request = new OpenTicketRequest { Title = new string('x', 201) };

        var exception = await Assert.ThrowsAsync<RequestValidationException>(() => new AcmeTicketsClient(http).Tickets.OpenTicketAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal("title", Assert.Single(exception.Violations).Path);
        Assert.Null(service.Request);
    }

    /// <summary>A service that gives one answer and remembers what it was asked.</summary>
    private sealed class StandIn(string answer, HttpStatusCode status) : HttpMessageHandler
    {
        public string? Request { get; private set; }

        public JsonElement Body { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Request = $"{request.Method} {request.RequestUri}";
            Body = await request.Content!.ReadFromJsonAsync<JsonElement>(cancellationToken);
            return new(status) { Content = new StringContent(answer, System.Text.Encoding.UTF8, "application/json") };
        }
    }
}
