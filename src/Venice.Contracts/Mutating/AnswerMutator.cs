using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.Contracts.Deriving;
using Venice.OpenApi.Document;

namespace Venice.Contracts.Mutating;

/// <summary>Spoils an answer in every way. No mutant is the answer itself.</summary>
internal sealed class AnswerMutator(ContractInteraction interaction, ProviderAnswer answer)
{
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);

    public IEnumerable<AnswerMutant> Mutate()
    {
        var mutants = Statuses().Concat(MediaTypes()).Concat(Headers());
        if (answer.Body.Length == 0)
        {
            return mutants;
        }

        mutants = mutants.Concat(Truncations());
        return IsJson ? mutants.Concat(Members()) : mutants.Concat(Formats());
    }

    private bool IsJson => MediaType.IsJson(interaction.Answer.MediaType ?? "");

    private IEnumerable<AnswerMutant> Statuses()
    {
        foreach (var status in new[] { 200, 204, 404, 418, 500 }.Where(status => status != answer.Status))
        {
            yield return New(
                MutationOperator.Status,
                "status",
                string.Create(CultureInfo.InvariantCulture, $"is {status}"),
                () => status == 204 ? answer.With(status, ReadOnlyMemory<byte>.Empty) : answer.With(status),
                () => StatusEntry.IsShared(interaction.Answer, status) ? ToleranceRules.StatusRange : null);
        }
    }

    private IEnumerable<AnswerMutant> MediaTypes()
    {
        if (answer.ContentType is not { } written)
        {
            yield break;
        }

        var essence = MediaType.EssenceOf(written);
        foreach (var other in new[] { "text/html", "application/octet-stream", MediaType.IsJson(essence) ? "image/png" : "application/json" }.Where(other => other != essence))
        {
            yield return New(MutationOperator.MediaType, "Content-Type", $"is {other}", () => answer.WithHeader("Content-Type", other), static () => null);
        }

        yield return New(MutationOperator.MediaType, "Content-Type", "is left out", () => answer.WithHeader("Content-Type", null), static () => null);
        yield return written.Contains(';', StringComparison.Ordinal)
            ? New(MutationOperator.MediaType, "Content-Type", "has no parameter", () => answer.WithHeader("Content-Type", essence), static () => ToleranceRules.MediaTypeParameter)
            : New(MutationOperator.MediaType, "Content-Type", "has a parameter more", () => answer.WithHeader("Content-Type", essence + "; charset=utf-8"), static () => ToleranceRules.MediaTypeParameter);
    }

    private IEnumerable<AnswerMutant> Headers()
    {
        foreach (var header in interaction.Answer.Response?.Headers ?? [])
        {
            if (string.Equals(header.Name, "Content-Encoding", StringComparison.OrdinalIgnoreCase))
            {
                continue; // belongs to the transport: another value makes another body
            }

            var sent = answer.Headers.Where(one => string.Equals(one.Key, header.Name, StringComparison.OrdinalIgnoreCase)).Select(static one => one.Value).ToList();
            var undemanded = header.IsRequired ? null : ToleranceRules.HeaderNotDemanded;
            if (sent.Count > 0)
            {
                var rule = header.IsRequired ? null : ToleranceRules.OptionalHeader;
                yield return New(MutationOperator.Header, header.Name, "is left out", () => answer.WithHeader(header.Name, null), () => rule, undemanded);
            }

            if (sent is not ["~"])
            {
                yield return New(MutationOperator.Header, header.Name, "is something else", () => answer.WithHeader(header.Name, "~"), () => IsAnyText(header) ? ToleranceRules.OpenValue : null, undemanded);
            }
        }
    }

    private static bool IsAnyText(OpenApiHeader header) =>
        header.MediaType is null && (header.Schema is not { } schema || (SpecJson.Objection(schema, "~", isRequest: false) is null));

    private IEnumerable<AnswerMutant> Truncations()
    {
        yield return New(MutationOperator.Truncate, "body", "ends with its connection", () => answer.With(isCutOff: true), static () => null);
        yield return New(MutationOperator.Truncate, "body", "is empty", () => answer.With(body: ReadOnlyMemory<byte>.Empty), static () => null);
        if (answer.Body.Length > 1)
        {
            // what is no JSON is matched by its first bytes
            yield return New(MutationOperator.Truncate, "body", "is half of it", () => answer.With(body: answer.Body[..(answer.Body.Length / 2)]), static () => null, IsJson ? null : ToleranceRules.FirstBytes);
        }
    }

    private IEnumerable<AnswerMutant> Formats()
    {
        if (Pictures.OtherThan(answer.Body.Span, answer.ContentType) is { } other)
        {
            yield return New(MutationOperator.ImageFormat, "body", $"is {other.MediaType} by another name", () => answer.With(body: other.Bytes), static () => null);
            yield return New(MutationOperator.ImageFormat, "body", $"is {other.MediaType}, and says so", () => answer.WithHeader("Content-Type", other.MediaType).With(body: other.Bytes), static () => null);
            yield return New(MutationOperator.ImageFormat, "body", "is no picture", () => answer.With(body: "no picture"u8.ToArray()), static () => null);
        }
    }

    /// <summary>First what the provider sent, then what else it could send: the members that it left out.</summary>
    private IEnumerable<AnswerMutant> Members()
    {
        if (Parse() is not { } sent)
        {
            throw new PactException($"{interaction.State}: the provider's own answer is no JSON.");
        }

        if (interaction.Answer.Schema is not { } schema)
        {
            return new MemberMutator(interaction, answer, sent).Mutate(_places);
        }

        if (SpecJson.Objection(schema, sent, isRequest: false) is { } objection)
        {
            throw new PactException($"{interaction.State}: the provider's own answer breaks the document: {objection}");
        }

        return new MemberMutator(interaction, answer, sent).Mutate(_places)
            .Concat(Specimens(schema).SelectMany(full => new MemberMutator(interaction, answer.With(body: Encoding.UTF8.GetBytes(full.ToJsonString())), full).Mutate(_places)));
    }

    /// <summary>Every member of the schema; those that do not go together with others in a body of their own.</summary>
    private IEnumerable<JsonNode> Specimens(OpenApiSchema schema)
    {
        var maker = new SpecimenMaker(isRequest: false, withOptional: true);
        if (maker.Make(schema, interaction.Answer.Chosen)?.Plain is not { } full)
        {
            yield break;
        }

        yield return full;
        List<string> missing = [.. maker.LeftOut, .. maker.NotTried];
        if (missing.Count > 0 && new SpecimenMaker(isRequest: false, withOptional: true, first: missing).Make(schema, interaction.Answer.Chosen)?.Plain is { } other)
        {
            yield return other;
        }
    }

    private JsonNode? Parse()
    {
        try
        {
            return JsonNode.Parse(answer.Body.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private AnswerMutant New(MutationOperator @operator, string place, string change, Func<ProviderAnswer> make, Func<string?> rule, string? undemanded = null) =>
        new(interaction, answer, @operator, place, change, make, rule) { Undemanded = undemanded };
}
