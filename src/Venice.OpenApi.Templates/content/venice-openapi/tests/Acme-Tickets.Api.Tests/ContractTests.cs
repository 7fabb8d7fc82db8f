using System.Text.Json;
using Venice.Contracts;
using Venice.OpenApi;

namespace Acme_Tickets.Api.Tests;

/// <summary>
/// Every answer that the document declares, driven through the client. The contract is written to <c>pacts</c>: verify the service with it, or publish it. A new operation
/// in the document fails this test until <see cref="CallAsync"/> knows it.
/// </summary>
public sealed class ContractTests
{
    private const string Document = "api.openapi.yaml";

    public static TheoryData<string> Interactions => [.. Plan().Interactions.Select(static interaction => interaction.Description)];

    [Theory]
    [MemberData(nameof(Interactions))]
    public async Task Client_KeepsTheContract(string description)
    {
        var interaction = Plan().Interactions.Single(interaction => interaction.Description == description);
        try
        {
            await interaction.VerifyAsync(new Pact("Acme-Tickets.Api", "service", "pacts"), server => DriveAsync(interaction, server.Address));
        }
        catch (PactEngineMissingException missing)
        {
            Assert.Skip(missing.Message);
        }
    }

    [Fact]
    public void Document_LeavesNothingOut() => Assert.Empty(Plan().Gaps);

    private static ContractPlan Plan() => ContractDocument.Load(Path.Combine(AppContext.BaseDirectory, Document)).Derive();

    private static async Task DriveAsync(ContractInteraction interaction, Uri address)
    {
        using var http = new HttpClient();
        var options = new ApiClientOptions { BaseAddress = address };
        if (interaction.Security.Contains("key"))
        {
            options.Credentials.Add(new BearerCredential("key", "any"));
        }

        var client = new AcmeTicketsClient(http, options);
        if (interaction.Answer.Status < 400)
        {
            await CallAsync(client, interaction);
            return;
        }

        var refused = await Assert.ThrowsAsync<ApiException<Problem>>(() => CallAsync(client, interaction));
        Assert.Equal(interaction.Answer.Status, (int?)refused.StatusCode);
    }

    private static async Task CallAsync(AcmeTicketsClient client, ContractInteraction interaction)
    {
        switch (interaction.Operation)
        {
            case "listTickets":
                await client.Tickets.ListTicketsAsync(new()
                {
                    State = (string?)Value(interaction, "state") is { } state ? new TicketState(state) : default(TicketState?),
                    Limit = (int?)(long?)Value(interaction, "limit"),
                });
                break;
            case "openTicket":
                await client.Tickets.OpenTicketAsync(interaction.Request.Json.Deserialize<OpenTicketRequest>()!);
                break;
            case "getTicket":
                await client.Tickets.GetTicketAsync(new() { TicketId = (long)Value(interaction, "ticketId")! });
                break;
            default:
                Assert.Fail($"Nothing here calls {interaction.Operation}: add it to {nameof(CallAsync)}.");
                break;
        }
    }

    private static System.Text.Json.Nodes.JsonNode? Value(ContractInteraction interaction, string parameter) => interaction.Request.Parameters.GetValueOrDefault(parameter);
}
