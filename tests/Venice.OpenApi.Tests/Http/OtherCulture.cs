using System.Globalization;

namespace Venice.OpenApi.Tests.Http;

/// <summary>A culture with a decimal comma, for the time of a test.</summary>
internal sealed class OtherCulture : IDisposable
{
    private readonly CultureInfo _previous = CultureInfo.CurrentCulture;

    public OtherCulture(string name)
    {
        CultureInfo.CurrentCulture = new CultureInfo(name);
    }

    public void Dispose() => CultureInfo.CurrentCulture = _previous;
}
