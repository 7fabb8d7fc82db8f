using Acme_Tickets.Api;
using Venice.OpenApi;

if (args is not [var text] || !Uri.TryCreate(text, UriKind.Absolute, out var address))
{
    Console.Error.WriteLine("Give the address of the service: dotnet run --project src/Acme-Tickets.Api -- https://api.example.com");
    return 2;
}

using var http = new HttpClient();
var options = new ApiClientOptions { BaseAddress = address };
if (Environment.GetEnvironmentVariable("API_KEY") is { Length: > 0 } key)
{
    options.Credentials.Add(new BearerCredential("key", key));
}

var client = new AcmeTicketsClient(http, options);
try
{
    var answer = await client.Tickets.ListTicketsAsync(new() { State = TicketState.Open, Limit = 10 });
    foreach (var ticket in answer.Value)
    {
        Console.WriteLine($"{ticket.Id}  {ticket.State}  {ticket.Title}");
    }

    return 0;
}
catch (ApiException<Problem> refused)
{
    Console.Error.WriteLine($"The service refused: {refused.Error.Message}");
    return 1;
}
catch (ApiException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
