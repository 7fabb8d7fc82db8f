using Venice.OpenApi.Document;

namespace Venice.Contracts.Covering;

/// <summary>Members and constraints of one body. A constraint is tried: values that break it are put into the body of each interaction, and the contract has to refuse all of them.</summary>
/// <param name="part">The part of the operation that the body belongs to.</param>
/// <param name="isRequest">Whether it is sent.</param>
/// <param name="isForm">Whether its members are fields of a form.</param>
/// <param name="bodies">What the contract has of such bodies.</param>
/// <param name="gaps">Why something is not there.</param>
internal sealed class BodyCoverage(string part, bool isRequest, bool isForm, IReadOnlyList<RecordedBody> bodies, GapReasons gaps)
{
    private readonly List<(RecordedBody Body, BodyComparison Comparison)> _bodies =
        [.. bodies.DistinctBy(static body => body.Key).Select(body => (body, new BodyComparison(body.Rules, allowsMore: !isRequest)))];

    public IEnumerable<CoverageItem> Of(OpenApiSchema schema) => SchemaPlaces.Of(schema).SelectMany(place => place.IsMember ? [Member(place)] : OfPlace(place));

    /// <summary>Content that is no JSON: it is one value.</summary>
    public IEnumerable<CoverageItem> OfBytes(OpenApiSchema? schema)
    {
        if (schema?.Resolved.Format == "binary")
        {
            var isHeld = bodies.Any(static body => body.IsBytes);
            yield return new(CoverageDimension.Constraints, part, "$: format binary", schema.Pointer, isHeld ? CoverageState.Covered : CoverageState.Open, isHeld ? null : gaps.For(schema.Pointer, Nobody));
        }
    }

    private string Nobody => isRequest ? "No interaction sends it." : "No interaction answers with it.";

    /// <summary>The items of a form's list are fields of one name.</summary>
    private IReadOnlyList<PathStep> PathIn(SchemaPlace place) => isForm ? [.. place.Path.Where(static step => step.Kind != StepKind.Item)] : place.Path;

    private CoverageItem Member(SchemaPlace place)
    {
        var isThere = _bodies.Exists(one => BodyPlace.TryFind(one.Body.Json, PathIn(place), out _));
        var (state, reason) = isThere ? (CoverageState.Covered, null) : Missing(place);
        return new(CoverageDimension.Properties, part, place.Text, place.Pointer, state, reason);
    }

    private IEnumerable<CoverageItem> OfPlace(SchemaPlace place) =>
        Constraints.Of(place.Schema, isRequest, isForm && place.Path.Count > 0).DistinctBy(static constraint => constraint.Text).Select(constraint =>
        {
            var (state, reason) = Try(place, constraint);
            return new CoverageItem(CoverageDimension.Constraints, part, $"{place.Text}: {constraint.Text}", place.Pointer, state, reason);
        });

    private (CoverageState State, string? Reason) Try(SchemaPlace place, Constraint constraint)
    {
        var (path, reason) = (PathIn(place), default(string));
        foreach (var (body, comparison) in _bodies)
        {
            if (!BodyPlace.TryFind(body.Json, path, out var value) || constraint.Break(value)?.ToList() is not { } broken)
            {
                continue;
            }

            if (broken.Count > 0 && broken.TrueForAll(wrong => !comparison.Accepts(body.Json, BodyPlace.Replace(body.Json, path, wrong))))
            {
                return (CoverageState.Covered, null);
            }

            reason ??= broken.Count == 0 ? "No value could be made that breaks it." : $"What breaks it passes: the rule there is {comparison.RulesAt(path) ?? "the example"}.";
        }

        return constraint.Limit is not null && (reason is not null || !place.IsOptional || isRequest) ? (CoverageState.Unreachable, constraint.Limit)
            : reason is not null ? (CoverageState.Open, reason)
            : Missing(place);
    }

    private (CoverageState State, string? Reason) Missing(SchemaPlace place) =>
        place.IsOptional && !isRequest ? (CoverageState.Unreachable, PactLimits.Optional) : (CoverageState.Open, gaps.For(place.Pointer, Nobody));
}
