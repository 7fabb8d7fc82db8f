using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Diagnostics;

/// <summary>Collects the findings of one run, each once and at most <see cref="Limit"/>: a hostile document must not drown the build's output.</summary>
internal sealed class DiagnosticBag
{
    public const int Limit = 1000;

    private readonly List<DiagnosticInfo> _items = [];
    private readonly HashSet<DiagnosticInfo> _seen = [];

    public bool IsEmpty => _items.Count == 0;

    /// <summary>How often anything was reported, whether it was new or not, or would have been again.</summary>
    public int Reports { get; private set; }

    public bool HasErrors => _items.Exists(static item => item.Rule.Severity == RuleSeverity.Error);

    public void Add(DiagnosticInfo diagnostic)
    {
        Reports++;
        if (_items.Count < Limit && _seen.Add(diagnostic))
        {
            _items.Add(diagnostic);
        }
    }

    /// <summary>What was reported before is met again: who asks whether anything is found here must hear of it, though nobody would say it twice.</summary>
    public void Repeat() => Reports++;

    public void Report(DiagnosticRule rule, SourcePlace place, params string[] arguments) => Add(rule.At(place, arguments));

    public EquatableArray<DiagnosticInfo> ToEquatableArray() => _items.ToEquatableArray();
}
