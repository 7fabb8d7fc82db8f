using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace Venice;

/// <summary>Whether a request may be sent. Nothing is given back: a request that was sent has been counted.</summary>
internal sealed class RequestLease(bool isAcquired) : RateLimitLease
{
    public static readonly RequestLease Granted = new(isAcquired: true);
    public static readonly RequestLease Refused = new(isAcquired: false);

    public override bool IsAcquired => isAcquired;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
    {
        metadata = null;
        return false;
    }
}
