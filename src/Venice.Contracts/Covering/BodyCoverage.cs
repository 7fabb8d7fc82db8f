using Venice.OpenApi.Document;

namespace Venice.Contracts.Covering;

/// <summary>Members and constraints of one body. A constraint is tried: values that break it are put into the body of each interaction, and the contract has to refuse all of them.</summary>
internal sealed class BodyCoverage
{
    private readonly string _part;
    private readonly bool _isRequest;
    private readonly bool _isForm;
    private readonly GapReasons _gaps;
    private readonly OpenApiSchema _schema;
    private readonly List<BodyVerdict> _bodies = [];

    /// <summary>Why there is no body that proves something, where there are some that do not.</summary>
    private readonly string? _fault;

    /// <param name="part">The part of the operation that the body belongs to.</param>
    /// <param name="isRequest">Whether it is sent.</param>
    /// <param name="isForm">Whether its members are fields of a form.</param>
    /// <param name="schema">What the document says of it.</param>
    /// <param name="bodies">What the contract has of such bodies.</param>
    /// <param name="gaps">Why something is not there.</param>
    public BodyCoverage(string part, bool isRequest, bool isForm, OpenApiSchema schema, IReadOnlyList<RecordedBody> bodies, GapReasons gaps)
    {
        (_part, _isRequest, _isForm, _schema, _gaps) = (part, isRequest, isForm, schema, gaps);
        foreach (var body in bodies.Where(static body => !body.IsBytes).DistinctBy(static body => body.Key))
        {
            var verdict = new BodyVerdict(body, isRequest, isForm);
            if (verdict.FaultBy(schema) is { } fault)
            {
                _fault ??= fault;
            }
            else
            {
                _bodies.Add(verdict);
            }
        }
    }

    private string Nobody => _isRequest ? "No interaction sends it." : "No interaction answers with it.";

    /// <summary>Everything once: what several alternatives have in common is proved by any of them.</summary>
    public IEnumerable<CoverageItem> Items()
    {
        var places = SchemaPlaces.Of(_schema, out var isWhole);
        var items = places.SelectMany(place => place.IsMember ? [Member(place)] : OfPlace(place))
            .GroupBy(static item => (item.Dimension, item.Name, item.Pointer))
            .Select(static same => same.MinBy(static item => item.State)!);
        return isWhole ? items : items.Append(new(CoverageDimension.Constraints, _part, "$: all of it", _schema.Pointer, CoverageState.Open, SchemaPlaces.TooManyReason));
    }

    private CoverageItem Member(SchemaPlace place)
    {
        var isThere = _bodies.Exists(one => BodyPlace.TryFind(one.Body.Json, one.PathOf(place.Path), out _));
        var (state, reason) = isThere ? (CoverageState.Covered, null) : Missing(place);
        return new(CoverageDimension.Properties, _part, place.Text, place.Pointer, state, reason);
    }

    private IEnumerable<CoverageItem> OfPlace(SchemaPlace place) =>
        Constraints.Of(place.Schema, _isRequest, _isForm && place.Path.Count > 0).DistinctBy(static constraint => constraint.Text).Select(constraint =>
        {
            var (state, reason) = Try(place, constraint);
            return new CoverageItem(CoverageDimension.Constraints, _part, $"{place.Text}: {constraint.Text}", place.Pointer, state, reason);
        });

    private (CoverageState State, string? Reason) Try(SchemaPlace place, Constraint constraint)
    {
        var reason = default(string);
        foreach (var one in _bodies.Where(one => one.IsOf(place.Guard)))
        {
            var path = one.PathOf(place.Path);
            if (!BodyPlace.TryFind(one.Body.Json, path, out var value) || constraint.Break(value)?.ToList() is not { } broken)
            {
                continue;
            }

            if (broken.Count > 0 && broken.TrueForAll(wrong => !one.Comparison.Accepts(one.Body.Json, BodyPlace.Replace(one.Body.Json, path, wrong))))
            {
                return (CoverageState.Covered, null);
            }

            reason ??= broken.Count == 0 ? "No value could be made that breaks it." : $"What breaks it passes: the rule there is {one.Comparison.RulesAt(path) ?? "the example"}.";
        }

        return constraint.Limit is not null && (reason is not null || !place.IsOptional || _isRequest) ? (CoverageState.Unreachable, constraint.Limit)
            : reason is not null ? (CoverageState.Open, reason)
            : Missing(place);
    }

    private (CoverageState State, string? Reason) Missing(SchemaPlace place) =>
        _bodies.Count == 0 && _fault is not null ? (CoverageState.Open, _fault)
        : place.IsOptional && !_isRequest ? (CoverageState.Unreachable, PactLimits.Optional)
        : (CoverageState.Open, _gaps.For(place.Pointer, Nobody));
}
