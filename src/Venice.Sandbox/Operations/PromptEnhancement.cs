using Venice.Sandbox.Answers;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>What <c>enhance_prompt</c> does here: adds a few words, always the same.</summary>
internal static class PromptEnhancement
{
    private const string Addition = ", in soft evening light, finely detailed, calm composition";

    // clients take 64 KB of headers at most
    private const int LongestHeader = 16 * 1024;

    /// <summary>The prompt to draw; as it was sent where it would be too long for the header that tells of the change.</summary>
    public static string Apply(JudgedRequest request) => Enhanced(request) ?? request.Text("prompt")!;

    public static Answer WithEnhancement(this Answer answer, JudgedRequest request) =>
        Enhanced(request) is { } prompt ? answer.With("x-venice-enhanced-prompt", Uri.EscapeDataString(prompt)) : answer;

    /// <summary>The rewritten prompt; <see langword="null"/> when none was asked for or made.</summary>
    public static string? Enhanced(JudgedRequest request)
    {
        var prompt = request.Text("prompt") + Addition;
        return request.Flag("enhance_prompt") && Uri.EscapeDataString(prompt).Length <= LongestHeader ? prompt : null;
    }
}
