namespace Venice.Cli.Contracts;

/// <summary>What the process that hosts the engine is told, by its standard input: no argument of a process is a secret.</summary>
/// <param name="Provider">The provider's name in the contract.</param>
/// <param name="Address">Where it listens.</param>
/// <param name="Pact">The contract's file.</param>
/// <param name="StateAddress">Where states are set up.</param>
/// <param name="TimeoutSeconds">The most time for one answer.</param>
/// <param name="Result">The file for the engine's report.</param>
internal sealed record JudgeJob(string Provider, Uri Address, string Pact, Uri? StateAddress, double TimeoutSeconds, string Result);
