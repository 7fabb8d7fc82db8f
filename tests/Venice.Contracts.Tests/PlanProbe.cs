namespace Venice.Contracts.Tests;

public sealed class PlanProbe
{
    [Fact]
    public void Print()
    {
        var plan = ContractDocument.Load(Path.Combine(Checkout.Root, "openapi/venice.openapi.yaml"), Path.Combine(Checkout.Root, "openapi/venice.overlay.yaml")).Derive();
        File.WriteAllLines("/tmp/pact/plan.txt", plan.Interactions.Select(i => i.Description + "\n   " + i.Request.Method + " " + i.Request.Path + " " + i.Request.Json?.ToJsonString() + " parts " + string.Join(",", i.Request.Parts.Select(p => p.Name + ":" + p.ContentType)) + "\n   " + i.Answer.MatchedJson?.ToJsonString()));
        File.WriteAllLines("/tmp/pact/gaps.txt", plan.Gaps.Select(g => g.ToString()));
    }
}
