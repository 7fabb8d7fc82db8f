using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Venice.OpenApi.Binding;
using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Parsing;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Core.Tests.Corpus;

/// <summary>Everything that comes of a document, names, files and findings in their order, as one number.</summary>
internal static class OutputDigest
{
    public static string Of(string path)
    {
        var bag = new DiagnosticBag();
        var main = Read(path, bag);
        var near = Neighbours(path).Select(other => Read(other, bag)).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (OpenApiParser.Parse(main, near, bag) is { } document)
        {
            foreach (var file in ApiEmitter.Emit(ApiBinder.Bind(document, new("Acme", "AcmeClient", [], [], false), bag)))
            {
                Add(hash, file.HintName);
                Add(hash, file.Source);
            }
        }

        foreach (var finding in bag.ToEquatableArray())
        {
            Add(hash, string.Create(CultureInfo.InvariantCulture, $"{finding.Rule.Id} {finding.Place.Line}:{finding.Place.Column} {string.Join('|', finding.Arguments)}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static SpecDocument Read(string path, DiagnosticBag bag)
    {
        var document = SpecReader.Read(new(Path.GetFileName(path), File.ReadAllText(path)));
        foreach (var finding in document.Diagnostics)
        {
            bag.Add(finding);
        }

        return document;
    }

    // a document in several files has a folder of its own
    private static IEnumerable<string> Neighbours(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        return Path.GetFileName(Path.GetDirectoryName(folder)) == "nasty"
            ? Directory.EnumerateFiles(folder).Where(other => other != path).Order(StringComparer.Ordinal)
            : [];
    }

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.Unicode.GetBytes(text));
        hash.AppendData([0, 0]);
    }
}
