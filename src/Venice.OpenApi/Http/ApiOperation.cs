using System.ComponentModel;

namespace Venice.OpenApi.Http;

/// <summary>What the document says of an operation. Built by emitted code, once an operation.</summary>
/// <param name="id">The operation's id.</param>
/// <param name="method">The method, in capitals.</param>
/// <param name="path">The path with its <c>{parameters}</c>.</param>
/// <param name="security">The security alternatives, each a list of schemes that are needed together; an empty one means: also without.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOperation(string id, string method, string path, string[][] security)
{
    private volatile KnownAddress? _address;

    /// <summary>The operation's id.</summary>
    public string Id => id;

    /// <summary>The method, in capitals.</summary>
    public string Method => method;

    /// <summary>The path with its <c>{parameters}</c>.</summary>
    public string Path => path;

    /// <summary>The security alternatives.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Security => security;

    internal HttpMethod HttpMethod { get; } = new(method);

    /// <summary>The method, the path's template and the id.</summary>
    public override string ToString() => $"{method} {path} ({id})";

    /// <summary>The address of a call without parameters, when the last such call went to the same place.</summary>
    internal Uri? FindAddress(string baseAddress) => _address is { } known && known.Base == baseAddress ? known.Address : null;

    internal void KeepAddress(string baseAddress, Uri address) => _address = new KnownAddress(baseAddress, address);

    /// <summary>The schemes of the first alternative that can be met. That it may also go without is looked at last: a caller who gave a key wants it used.</summary>
    internal string[] ChooseSchemes(List<ApiCredential> configured)
    {
        foreach (var schemes in security)
        {
            var found = 0;
            while (found < schemes.Length && Find(configured, schemes[found]) is not null)
            {
                found++;
            }

            if (found > 0 && found == schemes.Length)
            {
                return schemes;
            }
        }

        return [];
    }

    /// <summary>The first credential of a scheme. There are few: looking through them costs less than a map of them.</summary>
    internal static ApiCredential? Find(List<ApiCredential> configured, string scheme)
    {
        for (var i = 0; i < configured.Count; i++)
        {
            if (string.Equals(configured[i].Scheme, scheme, StringComparison.Ordinal))
            {
                return configured[i];
            }
        }

        return null;
    }

    private sealed record KnownAddress(string Base, Uri Address);
}
