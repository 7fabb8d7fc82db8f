using Microsoft.Extensions.Options;

namespace Venice;

/// <summary>Checks the options: with a service collection when the application starts, else when the client is made.</summary>
[OptionsValidator]
internal sealed partial class VeniceClientOptionsValidator : IValidateOptions<VeniceClientOptions>
{
    /// <exception cref="ArgumentException">Something is wrong; the message tells everything.</exception>
    public static void ThrowIfInvalid(VeniceClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.TimeProvider, "options.TimeProvider");
        if (new VeniceClientOptionsValidator().Validate(name: null, options) is { Failed: true } result)
        {
            throw new ArgumentException(string.Join(Environment.NewLine, result.Failures), nameof(options));
        }
    }
}
