using Venice.OpenApi.Validation;

namespace Venice.OpenApi.Http;

/// <summary>The limits of the model that one request names. Members that share a limit, one after another, are told the same: it is asked for once.</summary>
internal sealed class RequestLimits(IValidatable request, Func<IValidatable, string, double?> limits)
{
    private string? _name;
    private double? _limit;

    public double? Find(string name)
    {
        if (name != _name)
        {
            (_name, _limit) = (name, limits(request, name));
        }

        return _limit;
    }
}
