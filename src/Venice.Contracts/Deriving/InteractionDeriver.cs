using System.Globalization;
using Venice.OpenApi.Document;

namespace Venice.Contracts.Deriving;

/// <summary>Document → interactions. Bodies and matchers come from the schemas, states from the statuses; examples of the document are not looked at.</summary>
internal sealed class InteractionDeriver
{
    private readonly OpenApiDocument _document;
    private readonly Credentials _credentials;
    private readonly List<ContractInteraction> _interactions = [];
    private readonly List<ContractGap> _gaps = [];

    public InteractionDeriver(OpenApiDocument document) => (_document, _credentials) = (document, new(document.SecuritySchemes));

    public ContractPlan Derive(IReadOnlyCollection<string>? operations)
    {
        foreach (var operation in _document.Operations)
        {
            if (operations is null || operations.Contains(NameOf(operation)) || operations.Contains($"{operation.Method} {operation.Path}"))
            {
                AddOperation(operation);
            }
        }

        foreach (var webhook in _document.Webhooks)
        {
            _gaps.Add(new(webhook.Pointer, "Webhooks are calls of the provider."));
        }

        return new(_interactions, [.. _gaps.Distinct()]);
    }

    private static string NameOf(OpenApiOperation operation) => operation.OperationId ?? $"{operation.Method} {operation.Path}";

    private void AddOperation(OpenApiOperation operation)
    {
        var answers = new AnswerDeriver(operation, _gaps).Derive();
        var requests = new RequestDeriver(operation, _credentials, _gaps);
        foreach (var security in Alternatives(operation))
        {
            foreach (var body in requests.Bodies())
            {
                foreach (var answer in answers)
                {
                    // one other request is enough to have sent every member once
                    var made = requests.Derive(body, security, answer, withOther: ReferenceEquals(answer, answers[0])).ToList();
                    _interactions.AddRange(made.Select((request, index) => Interaction(operation, security, request, answer, isOther: index > 0)));
                }
            }
        }
    }

    private IEnumerable<IReadOnlyList<string>> Alternatives(OpenApiOperation operation)
    {
        if (operation.Security.Count == 0)
        {
            yield return [];
        }

        foreach (var requirement in operation.Security)
        {
            if (_credentials.ObstacleOf(requirement.Schemes) is { } obstacle)
            {
                _gaps.Add(new(operation.Pointer, $"Not called this way: {obstacle}."));
            }
            else
            {
                yield return requirement.Schemes;
            }
        }
    }

    private static ContractInteraction Interaction(OpenApiOperation operation, IReadOnlyList<string> security, ContractRequest request, ContractAnswer answer, bool isOther)
    {
        var (name, status) = (NameOf(operation), answer.Status.ToString(CultureInfo.InvariantCulture));
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["operation"] = name, ["status"] = status };
        if (answer.MediaType is { } mediaType)
        {
            parameters["mediaType"] = mediaType;
        }

        if (answer.Case is { } caseName)
        {
            parameters["case"] = caseName;
        }

        var who = security.Count == 0 ? "" : $" by {string.Join(" and ", security)}";
        var sent = request.MediaType is null ? "" : $", {request.MediaType}{(isOther ? " with other members" : "")}";
        var content = (answer.MediaType is null ? "" : $" {answer.MediaType}") + (answer.Case is null ? "" : $" ({answer.Case})");
        var state = $"{name} answers {status}" + (answer.MediaType is null ? "" : $" with {answer.MediaType}") + (answer.Case is null ? "" : $" ({answer.Case})");
        return new() { Description = $"{name}{who}{sent}: {status}{content}", Operation = name, Security = security, Request = request, Answer = answer, State = state, StateParameters = parameters };
    }
}
