using Venice.Sandbox.Answers;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>What <c>enhance_prompt</c> does here: adds a few words, always the same.</summary>
internal static class PromptEnhancement
{
    private const string Addition = ", in soft evening light, finely detailed, calm composition";

    public static string Apply(JudgedRequest request) => request.Text("prompt") + (request.Flag("enhance_prompt") ? Addition : "");

    public static Answer WithEnhancement(this Answer answer, JudgedRequest request) =>
        request.Flag("enhance_prompt") ? answer.With("x-venice-enhanced-prompt", Uri.EscapeDataString(Apply(request))) : answer;
}
