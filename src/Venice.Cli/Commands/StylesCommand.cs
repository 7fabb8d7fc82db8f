using System.CommandLine;
using Venice.Cli.Connections;
using Venice.Cli.Output;

namespace Venice.Cli.Commands;

/// <summary><c>venice styles</c></summary>
internal static class StylesCommand
{
    public static Command Create()
    {
        var command = new Command("styles", "Lists the styles that 'generate --style' takes.");
        var connection = new ConnectionOptions();
        connection.AddTo(command);
        var json = JsonOption.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandRun.RunAsync(
            parsed,
            connection.Read,
            parsed.GetValue(json),
            [],
            (opened, token) => ListAsync(opened, parsed.InvocationConfiguration.Output, parsed.GetValue(json), token),
            cancellation));
        return command;
    }

    private static async Task ListAsync(Connection connection, TextWriter output, bool asJson, CancellationToken cancellationToken)
    {
        var styles = await connection.Client.Images.ListStylesAsync(cancellationToken).ConfigureAwait(false);
        if (asJson)
        {
            await JsonOutput.WriteAsync(output, writer =>
            {
                writer.WriteStartArray();
                foreach (var style in styles)
                {
                    writer.WriteStringValue(style);
                }

                writer.WriteEndArray();
            }).ConfigureAwait(false);
            return;
        }

        foreach (var style in styles)
        {
            await output.WriteLineAsync(style).ConfigureAwait(false);
        }
    }
}
