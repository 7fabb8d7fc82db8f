using System.CommandLine;
using System.Globalization;
using Venice.Cli.Connections;
using Venice.Cli.Output;

namespace Venice.Cli.Commands;

/// <summary><c>venice models</c></summary>
internal static class ModelsCommand
{
    public static Command Create()
    {
        var type = new Option<string>("--type") { Description = "The kind of model: image, inpaint, upscale, all and others.", DefaultValueFactory = static _ => "image" };
        var id = new Option<string?>("--id") { Description = "Tell all about one model, by its id or a trait such as 'fastest'.", HelpName = "model" };
        var command = new Command("models", "Lists the models, with what they take and what they cost.") { type, id };
        var connection = new ConnectionOptions();
        connection.AddTo(command);
        var json = JsonOption.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandRun.RunAsync(
            parsed,
            connection.Read,
            parsed.GetValue(json),
            [],
            (opened, token) => ListAsync(opened, parsed, parsed.GetRequiredValue(type), parsed.GetValue(id), parsed.GetValue(json), token),
            cancellation));
        return command;
    }

    private static async Task ListAsync(Connection connection, ParseResult parsed, string type, string? id, bool asJson, CancellationToken cancellationToken)
    {
        var output = parsed.InvocationConfiguration.Output;
        // a model that is asked for by its id may be of any kind
        IReadOnlyList<ModelInfo> models = await connection.Client.Models.ListAsync(id is null ? type : ModelTypeFilter.All, cancellationToken).ConfigureAwait(false);
        if (id is not null)
        {
            models = [.. models.Where(model => string.Equals(model.Id, id, StringComparison.Ordinal))];
            if (models.Count == 0 && (await connection.Client.Models.GetCatalogueAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Find(id) is { } named)
            {
                models = [named.Info]; // by a trait, or another vendor's name
            }

            if (models.Count == 0)
            {
                throw new UsageException("There is no model with this id; ids are case-sensitive, and 'venice models --type all' lists them.");
            }
        }

        if (asJson)
        {
            await JsonOutput.WriteAsync(output, writer => ModelJson.Write(writer, models)).ConfigureAwait(false);
        }
        else if (id is not null)
        {
            foreach (var line in ModelText.Describe(models[0]))
            {
                await output.WriteLineAsync(line).ConfigureAwait(false);
            }
        }
        else
        {
            var width = models.Count == 0 ? 0 : models.Max(static model => model.Id.Length);
            foreach (var model in models)
            {
                await output.WriteLineAsync($"{model.Id.PadRight(width)}  {ModelText.Summarize(model)}".TrimEnd()).ConfigureAwait(false);
            }
        }
    }
}
