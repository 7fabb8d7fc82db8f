namespace Venice;

/// <summary>Who looks at calls before they are sent.</summary>
internal static class CallGuards
{
    /// <param name="client">The client, whose parts are made already; it must not be called before this returns.</param>
    /// <param name="options">How it was set up.</param>
    public static IReadOnlyList<ICallGuard> Of(VeniceClient client, VeniceClientOptions options) => [];
}
