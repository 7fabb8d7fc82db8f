using System.Collections.Immutable;
using Venice.OpenApi.Analyzers.Facts;

namespace Venice.OpenApi.Analyzers.Checks;

/// <summary>How a request breaks a rule.</summary>
/// <param name="IsTooMuch">The members are set and not all of them may be; otherwise they are missing.</param>
/// <param name="Because">The member that asks for those that are missing, or <see langword="null"/>.</param>
internal sealed record RuleBreach(MemberRule Rule, bool IsTooMuch, ImmutableArray<string> Members, string? Because);
