using System.CommandLine;

namespace Venice.Cli.Connections;

/// <summary>The options of every command that calls the service.</summary>
internal sealed class ConnectionOptions
{
    private readonly Option<string?> _keyFile = new("--api-key-file") { Description = "A file that holds the API key; else VENICE_API_KEY counts.", HelpName = "file" };

    private readonly Option<string?> _baseUrl = new("--base-url") { Description = "Where the service is, when it is not Venice.", HelpName = "url", Hidden = true };

    private readonly Option<double?> _timeout = new("--timeout") { Description = "How many seconds to wait for an answer; 300 when nothing is said.", HelpName = "seconds" };

    public void AddTo(Command command)
    {
        command.Add(_keyFile);
        command.Add(_baseUrl);
        command.Add(_timeout);
    }

    public ConnectionSettings Read(ParseResult parsed) => new(parsed.GetValue(_keyFile), parsed.GetValue(_baseUrl), parsed.GetValue(_timeout));
}
