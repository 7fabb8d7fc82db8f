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
    public static string Of(IReadOnlyList<SourceText> files)
    {
        var bag = new DiagnosticBag();
        var read = files.Select(SpecReader.Read).ToList();
        foreach (var finding in read.SelectMany(static document => document.Diagnostics))
        {
            bag.Add(finding);
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (OpenApiParser.Parse(read[0], [.. read.Skip(1)], bag) is { } document)
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

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.Unicode.GetBytes(text));
        hash.AppendData([0, 0]);
    }
}
