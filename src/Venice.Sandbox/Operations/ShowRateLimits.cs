using System.Globalization;
using System.Text.Json.Nodes;
using Venice.Sandbox.Answers;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>GET /api_keys/rate_limits.</summary>
internal static class ShowRateLimits
{
    public static Answer Handle(JudgedRequest request, SandboxState state)
    {
        var tomorrow = state.Clock.GetUtcNow().UtcDateTime.Date.AddDays(1);
        var limits = state.Catalogue.Models.Select(model => (JsonNode)new JsonObject
        {
            ["apiModelId"] = model.Id,
            ["rateLimits"] = new JsonArray(new JsonObject { ["amount"] = state.Options.RequestsPerMinute ?? 500, ["type"] = "RPM" }, new JsonObject { ["amount"] = 100_000, ["type"] = "RPD" }),
        });
        return Answer.OfJson(200, new JsonObject
        {
            ["data"] = new JsonObject
            {
                ["accessPermitted"] = true,
                ["apiTier"] = new JsonObject { ["id"] = "paid", ["isCharged"] = true },
                ["balances"] = new JsonObject { ["USD"] = state.BalanceUsd, ["DIEM"] = 100 },
                ["keyExpiration"] = null,
                ["nextEpochBegins"] = tomorrow.ToString("yyyy-MM-dd'T'00:00:00.000'Z'", CultureInfo.InvariantCulture),
                ["rateLimits"] = new JsonArray([.. limits]),
            },
        });
    }
}
