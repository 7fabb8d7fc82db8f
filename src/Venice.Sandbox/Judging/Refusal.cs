using Venice.Sandbox.Answers;

namespace Venice.Sandbox.Judging;

/// <summary>A request that is not carried out, with the answer that says why. Never leaves the sandbox.</summary>
internal sealed class Refusal(Answer answer) : Exception("The request was refused.")
{
    public Answer Answer { get; } = answer;

    public static Refusal Standard(int status, string error) => new(ErrorAnswers.Standard(status, error));

    public static Refusal Field(string field, string message) => new(ErrorAnswers.Field(field, message));
}
