using Venice.Sandbox.Answers;
using Venice.Sandbox.Judging;

namespace Venice.Sandbox.Operations;

/// <summary>Carries out an operation for a request that keeps the document.</summary>
/// <exception cref="Refusal">Something beyond the document is wrong with the request.</exception>
internal delegate Answer Handler(JudgedRequest request, SandboxState state);
