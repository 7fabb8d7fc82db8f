using Venice.Sandbox.Catalogue;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>What costs extra and has no published price: the sandbox invents one, so that clients see their estimates exceeded as the service would exceed them.</summary>
internal static class Extras
{
    private const decimal RewritingUsd = 0.005m;
    private const decimal WebSearchUsd = 0.02m;

    public static decimal PriceUsd(JudgedRequest request, SandboxModel model) =>
        (PromptEnhancement.Enhanced(request) is null ? 0 : RewritingUsd) + (request.Flag("enable_web_search") && model.SearchesWeb ? WebSearchUsd : 0);
}
