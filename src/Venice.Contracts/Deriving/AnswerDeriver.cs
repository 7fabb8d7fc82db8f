using System.Globalization;
using System.Text.Json.Nodes;
using Venice.OpenApi.Document;

namespace Venice.Contracts.Deriving;

/// <summary>The declared answers of an operation: one for each status, kind of content and alternative of its schema. Members that need not be there are not demanded.</summary>
internal sealed class AnswerDeriver(OpenApiOperation operation, List<ContractGap> gaps)
{
    private readonly HashSet<string> _declared = operation.Responses.Select(static response => response.Status).ToHashSet(StringComparer.Ordinal);

    public IReadOnlyList<ContractAnswer> Derive() => [.. operation.Responses.SelectMany(Of)];

    private IEnumerable<ContractAnswer> Of(OpenApiResponse response)
    {
        var (status, range) = StatusOf(response.Status);
        var headers = AnswerHeaders.Required(response, gaps);
        if (response.Content.Count == 0)
        {
            yield return new() { Status = status, Range = range, DeclaredStatuses = _declared, Response = response, Headers = headers };
        }

        foreach (var content in response.Content)
        {
            if (MediaType.IsStream(content.Name))
            {
                gaps.Add(new(content.Pointer, "Answers that come item by item are not described by a contract of whole answers."));
            }
            else if (MediaType.IsJson(content.Name))
            {
                foreach (var answer in Json(response, headers, content, status, range))
                {
                    yield return answer;
                }
            }
            else
            {
                yield return new() { Status = status, Range = range, DeclaredStatuses = _declared, Response = response, Headers = headers, MediaType = SampleBytes.Concrete(content.Name), Bytes = SampleBytes.Of(content.Name) };
            }
        }
    }

    private IEnumerable<ContractAnswer> Json(OpenApiResponse response, IReadOnlyList<KeyValuePair<string, JsonNode>> headers, OpenApiMediaType content, int status, StatusClass? range)
    {
        if (content.Schema is not { } schema)
        {
            gaps.Add(new(content.Pointer, "The content has no schema."));
            yield break;
        }

        var cases = FlatSchema.Alternatives(schema.Resolved);
        foreach (var chosen in cases.Count > 1 ? cases.Cast<OpenApiSchema?>() : [null])
        {
            var maker = new SpecimenMaker(isRequest: false, withOptional: false);
            var made = maker.Make(schema, chosen);
            if (made is null || SpecJson.Objection(schema, made.Plain, isRequest: false) is not null)
            {
                gaps.Add(new((chosen ?? schema).Pointer, $"No example could be made of it: {(made is null ? "it is endless, or allows nothing" : SpecJson.Objection(schema, made.Plain, isRequest: false))}."));
                continue;
            }

            gaps.AddRange(maker.PassedOver.Select(static inner => new ContractGap(inner.Pointer, SpecimenMaker.PassedOverReason)));
            yield return new() { Status = status, Range = range, DeclaredStatuses = _declared, Response = response, Headers = headers, Schema = schema, Chosen = chosen, MediaType = content.Name, Json = made.Plain, MatchedJson = made.Matched, Case = chosen is null ? null : CaseName(cases, chosen) };
        }
    }

    private static string CaseName(IReadOnlyList<OpenApiSchema> cases, OpenApiSchema chosen) =>
        chosen.Resolved.ComponentName ?? chosen.Resolved.Title ?? $"alternative {cases.ToList().IndexOf(chosen) + 1}";

    private (int Status, StatusClass? Range) StatusOf(string written)
    {
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            return (status, null);
        }

        var hundreds = written is [>= '1' and <= '5', ..] ? written[0] - '0' : 5;
        var free = Enumerable.Range(hundreds * 100, 100).First(one => !_declared.Contains(one.ToString(CultureInfo.InvariantCulture)));
        StatusClass? range = hundreds switch { 1 => StatusClass.Information, 2 => StatusClass.Success, 3 => StatusClass.Redirect, 4 => StatusClass.ClientError, _ => StatusClass.ServerError };
        return (free, range);
    }
}
