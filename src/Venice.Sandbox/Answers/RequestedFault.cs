namespace Venice.Sandbox.Answers;

/// <summary>The header by which a request asks for an answer that it would not get otherwise; <c>docs/sandbox.md</c> lists its values.</summary>
internal static class RequestedFault
{
    public const string Header = "X-Sandbox-Answer";
    public const string DelayHeader = "X-Sandbox-Delay-Ms";

    /// <summary>The longest delay, in milliseconds.</summary>
    public const int LongestDelay = 60_000;
}
