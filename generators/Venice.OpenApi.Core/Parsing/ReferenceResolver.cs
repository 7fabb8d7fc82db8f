using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Parsing;

/// <summary>Finds what a <c>$ref</c> means: pointers, anchors, files given along. Nothing is ever fetched or opened.</summary>
internal sealed class ReferenceResolver
{
    /// <summary>How many references may follow one another; more is a loop or an attack.</summary>
    private const int LongestChain = 100;

    private readonly SpecFiles _files;
    private readonly DiagnosticBag _bag;
    private readonly PointerWalker _walker;
    private readonly AnchorIndex _anchors = new();
    private readonly Dictionary<SpecFile, Dictionary<string, FoundReference>> _found = [];

    public ReferenceResolver(SpecFiles files, DiagnosticBag bag)
    {
        _files = files;
        _bag = bag;
        _walker = new(Find);
    }

    /// <summary>The target of <paramref name="text"/> as written in <paramref name="from"/>, unreported.</summary>
    public FoundReference Find(SpecFile from, string text)
    {
        if (!_found.TryGetValue(from, out var found))
        {
            _found.Add(from, found = new(StringComparer.Ordinal));
        }

        if (!found.TryGetValue(text, out var result))
        {
            // A pointer whose own way leads through itself finds this entry and stops.
            found[text] = new(null, ReferenceFailure.NotFound);
            result = Search(from, text);
            found[text] = result;
        }

        return result;
    }

    /// <summary>The target of the <c>$ref</c> that stands here; reported and <see langword="null"/> when there is none.</summary>
    public SpecLocation? Target(SpecLocation at)
    {
        if (at.Reference is not { } reference)
        {
            return null;
        }

        var (target, failure) = Find(at.File, reference.Text);
        if (target is null)
        {
            _bag.Report(RuleOf(failure), reference.Place, NodeText.Shown(reference));
        }

        return target;
    }

    /// <summary>The end of the references that begin here, unreported; <see langword="null"/> when there is none.</summary>
    public SpecLocation? End(SpecLocation start)
    {
        SpecLocation? at = start;
        for (var steps = 0; at?.Reference is { } reference; steps++)
        {
            at = steps < LongestChain ? Find(at.File, reference.Text).Target : null;
        }

        return at;
    }

    /// <summary>The end of the references that begin here: the place itself when it is none; reported and <see langword="null"/> when it has no end.</summary>
    public SpecLocation? Follow(SpecLocation start)
    {
        var at = start;
        for (var steps = 0; steps < LongestChain; steps++)
        {
            if (at.Reference is null)
            {
                return at;
            }

            if (Target(at) is not { } next)
            {
                return null;
            }

            at = next;
        }

        _bag.Report(ParsingRules.ReferenceLoop, start.Reference!.Place, NodeText.Shown(start.Reference));
        return null;
    }

    private static DiagnosticRule RuleOf(ReferenceFailure failure) => failure switch
    {
        ReferenceFailure.Remote => ParsingRules.RemoteReference,
        ReferenceFailure.MissingFile => ParsingRules.MissingFile,
        _ => ParsingRules.DanglingReference,
    };

    private static bool IsAddress(string name)
    {
        // A single letter before the colon is a drive.
        var colon = name.IndexOf(':');
        return colon > 1 && name.IndexOfAny(['/', '\\'], 0, colon) < 0;
    }

    private FoundReference Search(SpecFile from, string text)
    {
        var hash = text.IndexOf('#');
        var name = hash < 0 ? text : text.Substring(0, hash);
        var fragment = hash < 0 ? "" : text.Substring(hash + 1);
        var itself = name.Length == 0 ? null : _files.BySelf(name);
        if (itself is null && (IsAddress(name) || name.StartsWith("//", StringComparison.Ordinal)))
        {
            return new(null, ReferenceFailure.Remote);
        }

        var file = itself ?? (name.Length == 0 ? from : _files.Find(from, name) ?? _files.Find(from, Uri.UnescapeDataString(name)));
        if (file is null)
        {
            // A bare name is a file by the rules; where there is no such file, its writer meant the schema.
            return hash < 0 && _walker.Walk(from, "/components/schemas/" + JsonPointer.Escape(name)) is { } named
                ? new(named, ReferenceFailure.None)
                : new(null, ReferenceFailure.MissingFile);
        }

        var target = fragment.Length == 0 || fragment[0] == '/' ? _walker.Walk(file, fragment) : _anchors.Find(file, Uri.UnescapeDataString(fragment));
        return new(target, target is null ? ReferenceFailure.NotFound : ReferenceFailure.None);
    }
}
