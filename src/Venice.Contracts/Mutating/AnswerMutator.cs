using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Venice.Contracts.Deriving;
using Venice.OpenApi.Document;

namespace Venice.Contracts.Mutating;

/// <summary>Spoils an answer in every way.</summary>
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
        return MediaType.IsJson(interaction.Answer.MediaType ?? "") ? mutants.Concat(Members()) : mutants.Concat(Formats());
    }

    private IEnumerable<AnswerMutant> Statuses()
    {
        foreach (var status in new[] { 200, 204, 404, 418, 500 }.Where(status => status != answer.Status))
        {
            yield return New(MutationOperator.Status, "status", string.Create(CultureInfo.InvariantCulture, $"is {status}"), () => answer.With(status, status == 204 ? ReadOnlyMemory<byte>.Empty : null), () => IsInRange(status) ? ToleranceRules.StatusRange : null);
        }
    }

    private bool IsInRange(int status) => interaction.Answer.Range is not null && status / 100 == interaction.Answer.Status / 100;

    private IEnumerable<AnswerMutant> MediaTypes()
    {
        if (answer.ContentType is not { } written)
        {
            yield break;
        }

        var essence = MediaType.EssenceOf(written);
        foreach (var other in new[] { "text/html", "application/octet-stream", MediaType.IsJson(essence) ? "image/png" : "application/json" })
        {
            yield return New(MutationOperator.MediaType, "Content-Type", $"is {other}", () => answer.WithHeader("Content-Type", other), () => null);
        }

        yield return New(MutationOperator.MediaType, "Content-Type", "is left out", () => answer.WithHeader("Content-Type", null), () => null);
        yield return New(MutationOperator.MediaType, "Content-Type", "has a parameter more", () => answer.WithHeader("Content-Type", essence + "; charset=utf-8"), () => ToleranceRules.MediaTypeParameter);
    }

    private IEnumerable<AnswerMutant> Headers()
    {
        foreach (var header in interaction.Answer.Response?.Headers ?? [])
        {
            if (string.Equals(header.Name, "Content-Encoding", StringComparison.OrdinalIgnoreCase))
            {
                continue; // belongs to the transport: another value makes another body
            }

            var rule = header.IsRequired ? null : ToleranceRules.OptionalHeader;
            if (answer.Headers.Any(one => string.Equals(one.Key, header.Name, StringComparison.OrdinalIgnoreCase)))
            {
                yield return New(MutationOperator.Header, header.Name, "is left out", () => answer.WithHeader(header.Name, null), () => rule, header.IsRequired);
            }

            yield return New(MutationOperator.Header, header.Name, "is something else", () => answer.WithHeader(header.Name, "~"), () => IsAnyText(header) ? ToleranceRules.OpenValue : null, header.IsRequired);
        }
    }

    private static bool IsAnyText(OpenApiHeader header) =>
        header.MediaType is null && (header.Schema is not { } schema || (SpecJson.Objection(schema, "~", isRequest: false) is null));

    private IEnumerable<AnswerMutant> Truncations()
    {
        var isPicture = Pictures.OtherThan(answer.Body.Span) is not null;
        yield return New(MutationOperator.Truncate, "body", "ends with its connection", () => answer.With(isCutOff: true), static () => null);
        yield return New(MutationOperator.Truncate, "body", "is empty", () => answer.With(body: ReadOnlyMemory<byte>.Empty), static () => null);
        yield return New(MutationOperator.Truncate, "body", "is half of it", () => answer.With(body: answer.Body[..(answer.Body.Length / 2)]), static () => null, isDemanded: !isPicture);
    }

    private IEnumerable<AnswerMutant> Formats()
    {
        if (Pictures.OtherThan(answer.Body.Span) is { } other)
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

        var full = new SpecimenMaker(isRequest: false, withOptional: true).Make(schema, interaction.Answer.Chosen)?.Plain;
        return new MemberMutator(interaction, answer, sent).Mutate(_places).Concat(full is null ? [] : new MemberMutator(interaction, answer.With(body: Encoding.UTF8.GetBytes(full.ToJsonString())), full).Mutate(_places));
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

    private AnswerMutant New(MutationOperator @operator, string place, string change, Func<ProviderAnswer> make, Func<string?> rule, bool isDemanded = true) =>
        new(interaction, answer, @operator, place, change, make, rule) { IsDemanded = isDemanded };
}
