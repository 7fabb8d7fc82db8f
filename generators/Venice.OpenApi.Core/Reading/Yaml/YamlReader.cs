using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading.Yaml.Subset;

namespace Venice.OpenApi.Reading.Yaml;

/// <summary>YAML 1.2 → tree; what many tools read although it breaks a rule is read too.</summary>
internal static class YamlReader
{
    public static SpecNode? Read(string file, string text, DiagnosticBag bag) => ReadPlain(file, text, bag) ?? ReadWhole(file, text, bag);

    /// <summary>Reads text of the plain kind; <see langword="null"/>, and no finding, when it has anything unusual.</summary>
    internal static SpecNode? ReadPlain(string file, string text, DiagnosticBag bag) => SubsetReader.TryRead(file, text, bag);

    /// <summary>Reads with the general parser, which knows all of YAML.</summary>
    internal static SpecNode? ReadWhole(string file, string text, DiagnosticBag bag)
    {
        var breaks = YamlBreaks.Of(text);
        var masked = breaks.Mask(text);
        var attempt = YamlAttempt.Of(file, masked, breaks);
        if (attempt.FailedAt is not null)
        {
            attempt = AfterRepair(file, masked, breaks, attempt);
        }

        foreach (var finding in attempt.Findings)
        {
            bag.Add(finding);
        }

        return attempt.Root;
    }

    /// <summary>The second attempt, on a repaired text, if it gets further; the first one otherwise.</summary>
    private static YamlAttempt AfterRepair(string file, string text, YamlBreaks breaks, YamlAttempt first)
    {
        var findings = new DiagnosticBag();
        var repaired = YamlRepair.Apply(file, text, findings);
        if (repaired is null)
        {
            return first;
        }

        var second = YamlAttempt.Of(file, repaired, breaks);
        if (second.FailedAt is { } again && again.Line <= first.FailedAt!.Value.Line)
        {
            return first;
        }

        foreach (var finding in second.Findings)
        {
            findings.Add(finding);
        }

        return second with { Findings = findings.ToEquatableArray() };
    }
}
