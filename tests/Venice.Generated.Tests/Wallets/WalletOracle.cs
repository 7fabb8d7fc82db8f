using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Venice.Provisioning;

namespace Venice.Generated.Tests.Wallets;

/// <summary>viem and @noble in one process of node, asked line by line.</summary>
internal sealed class WalletOracle : IDisposable
{
    private readonly Process _process;

    private WalletOracle(Process process) => _process = process;

    /// <summary>The test is skipped where node or npm are absent, or npm cannot reach its registry.</summary>
    public static WalletOracle Start()
    {
        var start = new ProcessStartInfo("node", [Path.Combine(NpmFolder.Oracles.Require(), "wallet.js")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        return new WalletOracle(Process.Start(start) ?? throw new InvalidOperationException("node did not start."));
    }

    public JsonNode Ask(JsonObject question)
    {
        _process.StandardInput.WriteLine(question.ToJsonString());
        _process.StandardInput.Flush();
        return JsonNode.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The judge has gone."))!;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
