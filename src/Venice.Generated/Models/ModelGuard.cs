using Venice.OpenApi;
using Venice.OpenApi.Validation;

namespace Venice;

/// <summary>Looks at the pictures that a call hands over, and, when the options ask for it, at what its model takes. Refuses what would be refused by the service for sure.</summary>
internal sealed class ModelGuard(CatalogueCache catalogue, ModelCheckMode mode, bool validate) : ICallGuard
{
    public async ValueTask<object?> BeforeAsync(VeniceCall call, CancellationToken cancellationToken)
    {
        if (call.Request is not IImageRequest request)
        {
            return null;
        }

        if (validate && request.ListInputs() is { Count: > 0 } inputs)
        {
            Demand(call.OperationId, await ImageInputRules.CheckAsync(inputs, cancellationToken).ConfigureAwait(false));
        }

        if (mode != ModelCheckMode.Refuse && catalogue.IsEmpty)
        {
            return null; // the common case: nothing is known, and nothing is asked
        }

        var job = request.Describe();
        var known = mode == ModelCheckMode.Refuse ? await catalogue.GetAsync(job.Kind, cancellationToken).ConfigureAwait(false) : catalogue.Peek(job.Kind);
        var model = known?.FindFor(job);
        if (mode == ModelCheckMode.Refuse)
        {
            call.Check = known!.Check(model, job);
            Demand(call.OperationId, call.Check.IsValid ? [] : [.. call.Check.Violations.Where(static violation => violation.Rule != ModelRules.Deprecated)]);
        }

        call.EstimatedUsd = model?.Estimate(job) is { HasPrice: true } estimate ? estimate.Total.Usd : null;
        return null;
    }

    public void After(VeniceCall call, object token)
    {
        // nothing was handed out
    }

    private static void Demand(string operationId, IReadOnlyList<Violation> violations)
    {
        if (violations.Count > 0)
        {
            throw new VeniceValidationException(new RequestValidationException(operationId, violations));
        }
    }
}
