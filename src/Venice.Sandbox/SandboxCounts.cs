namespace Venice.Sandbox;

/// <summary>What a <see cref="SandboxProvider"/> has done so far.</summary>
/// <param name="Requests">Requests that were answered, errors included, whether the answer arrived or not.</param>
/// <param name="Failures">Those of them whose status stands for an error.</param>
/// <param name="Blocked">Those of them that were refused because too many had failed.</param>
/// <param name="Charges">Times that something was charged.</param>
public sealed record SandboxCounts(long Requests, long Failures, long Blocked, long Charges);
