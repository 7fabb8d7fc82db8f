using System.CommandLine;

namespace Venice.Cli.Contracts;

/// <summary><c>venice contract</c></summary>
internal static class ContractCommand
{
    public static Command Create() => new("contract", "Works on contracts between clients and services: Pact files, and the OpenAPI documents behind them.")
    {
        VerifyCommand.Create(),
        CoverageCommand.Create(),
        PublishCommand.Create(),
        CanIDeployCommand.Create(),
        EngineCommand.Create(),
        JudgeCommand.Create(),
    };
}
