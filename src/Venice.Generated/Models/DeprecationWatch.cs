using System.Collections.Concurrent;

namespace Venice;

/// <summary>Hears of models that are to be retired, and passes each on once: a busy client would tell it thousands of times otherwise.</summary>
internal sealed class DeprecationWatch
{
    /// <summary>The names come from requests, and may be anything.</summary>
    private const int MostModels = 1000;

    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);

    /// <summary>Is told a model's name and the notice, the first time that it comes.</summary>
    public Action<string, DeprecationNotice>? Announced { get; set; }

    public void Note(string model, DeprecationNotice notice)
    {
        if (Announced is { } announced && _told.Count < MostModels && _told.TryAdd(model, value: true))
        {
            announced(model, notice);
        }
    }
}
