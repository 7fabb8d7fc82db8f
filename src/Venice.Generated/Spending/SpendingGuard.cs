namespace Venice;

/// <summary>Sets the price of each paid call aside before it is sent, and gives back what was not charged.</summary>
internal sealed class SpendingGuard(CatalogueCache catalogue, SpendingLedger ledger) : ICallGuard
{
    public async ValueTask<object?> BeforeAsync(VeniceCall call, CancellationToken cancellationToken)
    {
        if (call.Kind != CallKind.Paid)
        {
            return null; // payments have limits of their own
        }

        var estimate = PriceEstimate.Unknown(1);
        if (call.Request is IImageRequest request)
        {
            var job = request.Describe();
            estimate = (await catalogue.GetAsync(job.Kind, cancellationToken).ConfigureAwait(false)).Estimate(job);
            call.EstimatedUsd = estimate.HasPrice ? estimate.Total.Usd : null;
        }

        return ledger.Reserve(call.OperationId, estimate);
    }

    public void After(VeniceCall call, object token)
    {
        if (call.Outcome == CallOutcome.Refused)
        {
            ledger.Release((SpendingReservation)token);
        }
    }
}
