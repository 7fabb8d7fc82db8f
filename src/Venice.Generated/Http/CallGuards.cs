namespace Venice;

/// <summary>Who looks at calls before they are sent.</summary>
internal static class CallGuards
{
    /// <param name="client">The client, whose parts are made already; it must not be called before this returns.</param>
    /// <param name="options">How it was set up.</param>
    public static ICallGuard[] Of(VeniceClient client, VeniceClientOptions options) =>
    [
        new ModelGuard(client.Models.Catalogue, options.ModelChecks, options.ValidateRequests),
        .. client.SpendingLedger is { } ledger ? new ICallGuard[] { new SpendingGuard(client.Models.Catalogue, ledger) } : [], // last: what another refuses, sets nothing aside
    ];
}
