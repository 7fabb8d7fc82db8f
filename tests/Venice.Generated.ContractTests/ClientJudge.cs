using System.Net;
using System.Text.Json.Nodes;
using Venice.Contracts;
using Venice.OpenApi;

namespace Venice.Generated.ContractTests;

/// <summary>What the client's reading of a spoiled answer is worth. What it tolerates is told by what it handed over, not by how the answer was spoiled.</summary>
/// <param name="interaction">What was called.</param>
/// <param name="unspoiled">What the client made of the answer before.</param>
/// <param name="siblings">All mutants of that answer.</param>
internal sealed class ClientJudge(ContractInteraction interaction, VeniceObservation unspoiled, IReadOnlyList<AnswerMutant> siblings)
{
    private const string AdvisoryHeader = "advisory header: one that cannot be read counts as absent";
    private const string PictureAsItCame = "picture as it came: its bytes say what it is, and are handed over";
    private const string UnknownPicture = "unknown picture: bytes of no known format are handed over without one; what was paid for is not thrown away";
    private const string Unlabelled = "unlabelled content: without a content type that tells something, it is read as what was asked for";
    private const string NullIsAbsent = "null is absent: an optional member that is null counts as left out";
    private const string FreeForm = "free-form object: a member that the document leaves without members is handed over as it came";
    private const string UnknownMember = "unknown member: a reader ignores what it does not know, also where the document forbids it";

    /// <summary>Rules of the document by which the reader sees no difference.</summary>
    private static readonly string[] Unseen = ["extra member", "parameter of the content type"];

    public async Task<JudgedMutant> JudgeAsync(AnswerMutant mutant, VeniceObservation observed, CancellationToken cancellationToken)
    {
        if (observed.Exception is { } exception && !IsRight(mutant, exception))
        {
            return new(mutant, MutantVerdict.Survived, null, exception.ToString());
        }

        if (observed.Noticed is { } noticed && noticed != unspoiled.Noticed)
        {
            return new(mutant, MutantVerdict.Killed, null, noticed);
        }

        var rule = mutant.Rule is { } allowed
            ? !Unseen.Contains(allowed.Split(':')[0]) || IsSame(observed, unspoiled) ? allowed : null
            : await RuleAsync(mutant, observed, cancellationToken);
        return new(mutant, rule is null ? MutantVerdict.Survived : MutantVerdict.Tolerated, rule, null);
    }

    /// <summary>An exception that says what is the matter: the status that came, or what was wrong with the answer.</summary>
    private static bool IsRight(AnswerMutant mutant, Exception exception) => exception is VeniceApiException known && (known.Failure switch
    {
        ApiFailure.ErrorStatus => (int?)known.StatusCode == mutant.Answer.Status && mutant.Answer.Status >= 400,
        ApiFailure.UnexpectedStatus => (int?)known.StatusCode == mutant.Answer.Status && mutant.Operator == MutationOperator.Status,
        ApiFailure.UnexpectedContentType => mutant.Operator is MutationOperator.MediaType or MutationOperator.Status or MutationOperator.ImageFormat,
        ApiFailure.EmptyContent => mutant.Operator is MutationOperator.Truncate or MutationOperator.Status,
        ApiFailure.MalformedContent => mutant.Operator is not (MutationOperator.Extra or MutationOperator.Header),
        ApiFailure.UnreadablePayload => mutant.Place.StartsWith('/'),
        ApiFailure.ConnectionLost => mutant.Answer.IsCutOff,
        _ => false,
    }) && (exception is not VeniceBadAnswerException || known.StatusCode is null or < HttpStatusCode.BadRequest);

    private async Task<string?> RuleAsync(AnswerMutant mutant, VeniceObservation observed, CancellationToken cancellationToken)
    {
        var answer = mutant.Answer;
        if (observed.Picture is { Length: > 0 } picture && mutant.Place == "body" && !answer.IsCutOff && picture.Bytes.Span.SequenceEqual(answer.Body.Span))
        {
            return picture.Format == default ? UnknownPicture : picture.Format == GeneratedImage.FromBytes(answer.Body).Format ? PictureAsItCame : null;
        }

        if (mutant.Operator == MutationOperator.MediaType)
        {
            return IsSame(observed, unspoiled) ? Unlabelled : null;
        }

        if (answer.Headers.Any(header => Named(header, mutant.Place)))
        {
            var without = new ProviderAnswer(answer.Status, answer.Headers.Where(header => !Named(header, mutant.Place)), answer.Body);
            return IsSame(observed, await VeniceObservation.OfAsync(interaction, without, cancellationToken)) ? AdvisoryHeader : null;
        }

        if (!mutant.Place.StartsWith('/') || mutant.Operator is MutationOperator.Drop)
        {
            return null;
        }

        if (mutant.Operator == MutationOperator.Extra)
        {
            return IsSame(observed, unspoiled) ? UnknownMember : null;
        }

        if (siblings.FirstOrDefault(one => one is { Operator: MutationOperator.Drop, Rule: not null } && one.Place == mutant.Place) is { } left
            && IsSame(observed, await VeniceObservation.OfAsync(interaction, left.Answer, cancellationToken)))
        {
            return mutant.Operator == MutationOperator.Null ? NullIsAbsent : mutant.Operator == MutationOperator.Rename ? UnknownMember : null;
        }

        return await IsAsItCameAsync(mutant, observed, cancellationToken) ? FreeForm : null;
    }

    /// <summary>Whether a value of any type is handed over as it came, null among them.</summary>
    private async Task<bool> IsAsItCameAsync(AnswerMutant mutant, VeniceObservation observed, CancellationToken cancellationToken)
    {
        if (mutant.Operator == MutationOperator.Null)
        {
            return IsAsItCame(mutant, observed)
                && siblings.FirstOrDefault(one => one.Operator == MutationOperator.Retype && one.Place == mutant.Place) is { } other
                && IsAsItCame(other, await VeniceObservation.OfAsync(interaction, other.Answer, cancellationToken));
        }

        return mutant.Operator == MutationOperator.Retype && IsAsItCame(mutant, observed);
    }

    private static bool IsAsItCame(AnswerMutant mutant, VeniceObservation observed) =>
        TryFind(JsonNode.Parse(mutant.Answer.Body.Span), mutant.Place, out var sent) && TryFind(observed.Seen["value"], mutant.Place, out var seen) && JsonNode.DeepEquals(sent, seen);

    private static bool Named(KeyValuePair<string, string> header, string name) => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(VeniceObservation one, VeniceObservation other) => one.Noticed == other.Noticed && JsonNode.DeepEquals(WithoutUnknown(one.Seen), WithoutUnknown(other.Seen));

    /// <summary>What nobody knows may be handed over beside the rest.</summary>
    private static JsonNode? WithoutUnknown(JsonNode? seen) => seen switch
    {
        JsonObject members => new JsonObject(members.Where(static member => !member.Key.StartsWith("a_member_of_tomorrow", StringComparison.Ordinal) && !member.Key.StartsWith("renamed_", StringComparison.Ordinal))
            .Select(static member => KeyValuePair.Create(member.Key, WithoutUnknown(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(WithoutUnknown)]),
        _ => seen?.DeepClone(),
    };

    /// <summary>The value at a place; of a list the last item, which is the spoiled one.</summary>
    private static bool TryFind(JsonNode? root, string place, out JsonNode? value)
    {
        value = root;
        foreach (var step in place.Split('/').Skip(1))
        {
            switch (value)
            {
                case JsonArray { Count: > 0 } items when step == "*":
                    value = items[^1];
                    break;
                case JsonObject members when members.TryGetPropertyValue(step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal), out var member):
                    value = member;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
