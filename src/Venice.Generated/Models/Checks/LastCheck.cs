using Venice.OpenApi;

namespace Venice;

/// <summary>What was found of a request before it was sent, kept for the warnings of its answer: nothing has to be looked up and held against the model twice.</summary>
/// <remarks>Known by the answer's headers, so that neither request nor pictures are held. Of calls that end at the same time one is kept; the others are checked again.</remarks>
internal sealed class LastCheck
{
    private Kept? _last;

    public void Keep(ApiHeaders answer, ModelCheck check) => Volatile.Write(ref _last, new Kept(answer, check));

    /// <summary>What was found of the request that was answered so; <see langword="null"/> when that is not known any more, or nothing was looked at.</summary>
    public ModelCheck? Find(ApiHeaders answer) => Volatile.Read(ref _last) is { } last && ReferenceEquals(last.Answer, answer) ? last.Check : null;

    private sealed record Kept(ApiHeaders Answer, ModelCheck Check);
}
