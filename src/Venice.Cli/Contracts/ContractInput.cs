using System.CommandLine;
using System.Text.Json.Nodes;
using Venice.Contracts;
using Venice.Sandbox;

namespace Venice.Cli.Contracts;

/// <summary>The options that name a contract and a document; without them both are Venice's own, which the command carries along.</summary>
internal sealed class ContractInput
{
    private const string OwnPact = "venice.pact.json";

    private readonly Option<string?> _pact = new("--pact") { Description = "The contract, in the format of Pact's version 4; Venice's own when nothing is said.", HelpName = "file" };

    private readonly Option<string?> _document = new("--document") { Description = "The OpenAPI document, YAML or JSON; Venice's own when nothing is said.", HelpName = "file" };

    private readonly Option<string?> _overlay = new("--overlay") { Description = "An OpenAPI Overlay for the document.", HelpName = "file" };

    /// <summary>For a command that needs no document.</summary>
    public void AddPactTo(Command command) => command.Add(_pact);

    public void AddTo(Command command)
    {
        command.Add(_pact);
        command.Add(_document);
        command.Add(_overlay);
    }

    /// <summary>Whether the contract is Venice's own.</summary>
    public bool IsOwnPact(ParseResult parsed) => parsed.GetValue(_pact) is null;

    /// <summary>What messages call the contract.</summary>
    public string PactName(ParseResult parsed) => parsed.GetValue(_pact) ?? OwnPact;

    /// <exception cref="PactException">It is no contract.</exception>
    public JsonObject ReadPact(ParseResult parsed) => parsed.GetValue(_pact) is { } file ? PactFile.Read(Existing(file)) : PactFile.Parse(Resource(typeof(ContractInput), OwnPact), OwnPact);

    /// <exception cref="PactException">It is no document.</exception>
    public ContractDocument ReadDocument(ParseResult parsed)
    {
        var overlay = parsed.GetValue(_overlay);
        if (parsed.GetValue(_document) is { } file)
        {
            return ContractDocument.Load(Existing(file), overlay is null ? null : Existing(overlay));
        }

        return overlay is null
            ? ContractDocument.Parse("venice.openapi.yaml", Resource(typeof(SandboxProvider), "venice.openapi.yaml"), Resource(typeof(SandboxProvider), "venice.overlay.yaml"))
            : throw new UsageException("--overlay goes with --document.");
    }

    private static string Existing(string file) => File.Exists(file) ? file : throw new UsageException($"There is no file '{file}'.");

    private static string Resource(Type neighbour, string name)
    {
        using var stream = neighbour.Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} was not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
