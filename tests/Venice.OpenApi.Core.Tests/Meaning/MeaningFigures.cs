using System.Text.Json;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>What a run found, of one document or of many.</summary>
internal sealed class MeaningFigures
{
    public int Schemas { get; set; }

    public int Instances { get; set; }

    public int Accepted { get; set; }

    public int Refused { get; set; }

    public int RoundTrips { get; set; }

    /// <summary>Why the judge could not judge, and how often.</summary>
    public SortedDictionary<string, int> Unjudged { get; } = new(StringComparer.Ordinal);

    public int DroppedMembers { get; set; }

    /// <summary>Schemas for which no instance was found that the judge takes.</summary>
    public List<string> WithoutInstance { get; } = [];

    public HashSet<string> Constraints { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Broken { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Kept { get; } = new(StringComparer.Ordinal);

    /// <summary>As <c>Union.Case</c>.</summary>
    public HashSet<string> Cases { get; } = new(StringComparer.Ordinal);

    public HashSet<string> CasesChosen { get; } = new(StringComparer.Ordinal);

    public int Unions => Cases.Select(static one => one[..one.LastIndexOf('.')]).Distinct(StringComparer.Ordinal).Count();

    public SortedDictionary<string, int> Explained { get; } = new(StringComparer.Ordinal);

    public List<string> Disagreements { get; } = [];

    public void Explain(string reason) => Explained[reason] = Explained.GetValueOrDefault(reason) + 1;

    public void NotJudged(string reason) => Unjudged[reason] = Unjudged.GetValueOrDefault(reason) + 1;

    public void Add(MeaningFigures other, string document)
    {
        Schemas += other.Schemas;
        Instances += other.Instances;
        Accepted += other.Accepted;
        Refused += other.Refused;
        RoundTrips += other.RoundTrips;
        DroppedMembers += other.DroppedMembers;
        WithoutInstance.AddRange(other.WithoutInstance.Select(schema => $"{document} {schema}"));
        Constraints.UnionWith(other.Constraints.Select(one => $"{document} {one}"));
        Broken.UnionWith(other.Broken.Select(one => $"{document} {one}"));
        Kept.UnionWith(other.Kept.Select(one => $"{document} {one}"));
        Cases.UnionWith(other.Cases.Select(one => $"{document} {one}"));
        CasesChosen.UnionWith(other.CasesChosen.Select(one => $"{document} {one}"));
        Disagreements.AddRange(other.Disagreements.Select(one => $"{document} {one}"));
        foreach (var (reason, count) in other.Unjudged)
        {
            Unjudged[$"{document} {reason}"] = count;
        }

        foreach (var (reason, count) in other.Explained)
        {
            Explained[reason] = Explained.GetValueOrDefault(reason) + count;
        }
    }

    public override string ToString() =>
        $"{Schemas} schemas, {Instances} instances ({Accepted} taken, {Refused} refused by both), {RoundTrips} round trips, {CasesChosen.Count} of {Cases.Count} cases of {Unions} unions chosen, "
        + $"constraints kept {Kept.Count} of {Broken.Count} broken ({Constraints.Count} in the documents), {Unjudged.Values.Sum()} not judged, {WithoutInstance.Count} schemas without an instance, {DroppedMembers} extra members dropped, "
        + $"explained: {string.Join(", ", Explained.Select(static pair => $"{pair.Key} {pair.Value}"))}; {Disagreements.Count} disagreements";

    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            Schemas, Instances, Accepted, Refused, RoundTrips, Unjudged, DroppedMembers, Explained,
            Constraints = Constraints.Count, Broken = Broken.Count, Kept = Kept.Count, Unions, UnionCases = Cases.Count, CasesChosen = CasesChosen.Count,
            Disagreements, WithoutInstance,
            CasesNotChosen = Cases.Except(CasesChosen).Order(StringComparer.Ordinal),
            NotKept = Broken.Except(Kept).Order(StringComparer.Ordinal),
        },
        new JsonSerializerOptions { WriteIndented = true });
}
