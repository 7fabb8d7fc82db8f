using System.Text.Json.Nodes;
using Venice.OpenApi.Document;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>Holds what emitted code says of seeded instances against what a judge says.</summary>
internal sealed class MeaningRun(string document, CompiledDocument compiled, IJudge judge, int instances, int mutations)
{
    private const int MostAttempts = 4;

    private readonly MeaningFigures _figures = new();
    private readonly Dictionary<string, int> _perReason = new(StringComparer.Ordinal);
    private readonly Choices _choices = new(compiled.Heirs);
    private readonly Excuses _excuses = new(document, judge, compiled.Findings);

    public MeaningFigures Run()
    {
        _figures.Cases.UnionWith(compiled.Unions.All);
        foreach (var judged in compiled.Judged)
        {
            _figures.Schemas++;
            Schema(judged);
            Rest(judged);
        }

        return _figures;
    }

    // every schema has its own seed, so that a change of one changes the instances of no other
    private InstanceGenerator Begin(Judged judged)
    {
        _choices.Random = new Random(Seed(document + judged.Pointer));
        _choices.Restart();
        return new InstanceGenerator(_choices);
    }

    private void Schema(Judged judged)
    {
        var generator = Begin(judged);
        var taken = 0;
        var broken = 0;
        for (var attempt = 0; attempt < instances * 3 && taken < instances; attempt++)
        {
            var (value, sites) = generator.Make(judged.Schema);
            foreach (var source in sites.SelectMany(static site => site.Facets.Sources))
            {
                _figures.Constraints.UnionWith(Mutator.Constraints(source));
            }

            if (!Compare(judged, value, null))
            {
                continue;
            }

            taken++;
            _choices.Accept();
            foreach (var mutation in Mutator.Of(value, sites).Where(mutation => !_figures.Broken.Contains(mutation.Constraint) || _choices.Random.Next(40) == 0))
            {
                if (broken++ < mutations)
                {
                    Compare(judged, mutation.Value, mutation.Constraint);
                }
            }
        }

        if (taken == 0)
        {
            _figures.WithoutInstance.Add(judged.Pointer);
        }
    }

    /// <summary>Alternatives that no right instance took yet: the way to each is taken on purpose.</summary>
    private void Rest(Judged judged)
    {
        var generator = new InstanceGenerator(_choices);
        foreach (var (target, route) in Route.Of(judged.Schema, compiled.Heirs))
        {
            _choices.Route = route;
            for (var attempt = 0; attempt < MostAttempts && _choices.IsMissing(target); attempt++)
            {
                if (Compare(judged, generator.Make(judged.Schema).Value, null))
                {
                    _choices.Accept();
                }
            }
        }

        _choices.Route = Route.None;
    }

    /// <returns>Whether the instance is right.</returns>
    private bool Compare(Judged judged, JsonNode? instance, string? constraint)
    {
        _figures.Instances++;
        var reading = judged.Reader.Read(new JsonObject { [CompiledDocument.Member] = instance?.DeepClone() }.ToJsonString());
        var verdict = judge.Judge(document, judged, instance, Explanations.Plain);
        switch (verdict.IsValid, reading.IsAccepted)
        {
            case (null, _):
                NotJudged(judged, verdict, instance);
                return false;
            case (true, true):
                _figures.Accepted++;
                RoundTrip(judged, instance, reading);
                return true;
            case (false, false):
                _figures.Refused++;
                Keep(constraint, isKept: true);
                return false;
            case (false, true):
                return Taken(judged, instance, reading, verdict, constraint);
            default:
                Refused(judged, instance, reading);
                return true;
        }
    }

    private bool Taken(Judged judged, JsonNode? instance, Reading reading, Verdict verdict, string? constraint)
    {
        Keep(constraint, isKept: false);
        if (_excuses.Find(judged, instance, isTaken: true) is not { } reason)
        {
            Disagree($"{judged.Pointer}: taken, but{verdict.Reason}", constraint, instance);
            return false;
        }

        _figures.Explain(reason);

        // what fits several alternatives is as right as what fits one
        if (reason == Explanations.OneOf && constraint is null)
        {
            RoundTrip(judged, instance, reading);
            return true;
        }

        return false;
    }

    private void NotJudged(Judged judged, Verdict verdict, JsonNode? instance)
    {
        if (Explanations.NotJudged.FirstOrDefault(known => verdict.Reason.Contains(known.Message, StringComparison.Ordinal) && known.Explanation.IsOpenTo(compiled.Findings)).Explanation is { } known)
        {
            _figures.NotJudged($"{known.Name} {judged.Pointer}: {verdict.Reason}");
        }
        else
        {
            Disagree($"{judged.Pointer}: not judged, {verdict.Reason}", null, instance);
        }
    }

    private void Refused(Judged judged, JsonNode? instance, Reading reading)
    {
        if (_excuses.Find(judged, instance, isTaken: false) is { } reason)
        {
            _figures.Explain(reason);
        }
        else
        {
            Disagree($"{judged.Pointer}: refused, because {reading.Reason}", null, instance);
        }
    }

    private void RoundTrip(Judged judged, JsonNode? instance, Reading reading)
    {
        _figures.RoundTrips++;
        _figures.CasesChosen.UnionWith(reading.Cases);
        var written = JsonNode.Parse(reading.Written)!.AsObject();
        if (!written.TryGetPropertyValue(CompiledDocument.Member, out var value))
        {
            Disagree($"{judged.Pointer}: not written", null, instance);
        }
        else if (JsonSame.Difference(instance, value, (owner, name) => IsFree(judged, instance, owner, name)) is { } difference)
        {
            // what a format's type holds is written as that type writes it: the base64 of bytes has no blanks
            if (judge.Judge(document, judged, instance, Explanations.Formats).IsValid == false)
            {
                _figures.Explain(Explanations.Formats);
                return;
            }

            if (difference.EndsWith(": null was lost", StringComparison.Ordinal))
            {
                _figures.Explain(Explanations.Unset);
                return;
            }

            Disagree($"{judged.Pointer}: written otherwise, {difference}", null, instance);
        }
    }

    /// <summary>Whether the judge takes whatever stands there, by one alternative or another: then no schema that holds speaks of it, and a record does not keep it.</summary>
    private bool IsFree(Judged judged, JsonNode? instance, JsonObject owner, string name)
    {
        var value = owner[name];
        owner[name] = new JsonObject { ["unexpected"] = true };
        var isFree = judge.Judge(document, judged, instance, Explanations.OneOf).IsValid != false;
        owner[name] = JsonValue.Create("no such value");
        isFree = isFree && judge.Judge(document, judged, instance, Explanations.OneOf).IsValid != false;
        owner[name] = value;
        _figures.DroppedMembers += isFree ? 1 : 0;
        return isFree;
    }

    private void Keep(string? constraint, bool isKept)
    {
        if (constraint is not null)
        {
            _figures.Broken.Add(constraint);
            _ = isKept ? _figures.Kept.Add(constraint) : _figures.Kept.Remove(constraint);
        }
    }

    private void Disagree(string what, string? constraint, JsonNode? instance)
    {
        var seen = _perReason[Reason(what)] = _perReason.GetValueOrDefault(Reason(what)) + 1;
        if (seen <= 2)
        {
            var text = instance?.ToJsonString() ?? "null";
            _figures.Disagreements.Add($"{what} [{constraint}] {text[..Math.Min(text.Length, 300)]}");
        }

        static string Reason(string what) => what[..Math.Min(what.Length, 120)];
    }

    /// <summary>The same on every machine and in every process.</summary>
    private static int Seed(string text) => text.Aggregate(17, static (seed, character) => unchecked((seed * 31) + character));
}
