namespace Venice.OpenApi.Binding.Operations;

/// <summary>Names that follow from the client's name.</summary>
internal static class ClientNames
{
    /// <summary><c>Venice</c> of <c>VeniceApiClient</c> or <c>VeniceClient</c>.</summary>
    public static string Prefix(string clientName)
    {
        foreach (var suffix in new[] { "ApiClient", "Client" })
        {
            if (clientName.Length > suffix.Length && clientName.EndsWith(suffix, StringComparison.Ordinal))
            {
                return clientName.Substring(0, clientName.Length - suffix.Length);
            }
        }

        return clientName;
    }

    public static string Resolver(string clientName) => Prefix(clientName) + "JsonTypeInfoResolver";
}
