using System.Collections.Concurrent;
using Venice.OpenApi.Binding;
using Venice.OpenApi.Parsing.Edits;
using Venice.OpenApi.Reading;

namespace Venice.OpenApi.Generation;

/// <summary>
/// What the last building of each document leaves for the next. A contract is a function of its input alone, with a memory or without: what is kept are
/// parts that the same text would give again. Threads may share it; whoever comes last is remembered.
/// </summary>
internal sealed class ContractMemory
{
    /// <summary>A project has few documents; one that has more forgets, and is only slower.</summary>
    private const int Documents = 16;

    // a project may have one document twice, for two clients
    private readonly ConcurrentDictionary<(string File, GeneratorOptions Options), Remembered> _last = new();

    public Remembered? Of(ContractInput input) => _last.TryGetValue((input.Document.File, input.Options), out var last) ? last : null;

    public void Keep(ContractInput input, Remembered built)
    {
        var document = (input.Document.File, input.Options);
        if (_last.Count >= Documents && !_last.ContainsKey(document))
        {
            _last.Clear();
        }

        _last[document] = built;
    }

    /// <param name="Document">The main file as it was read, without its overlay.</param>
    /// <param name="Parsed"><see langword="null"/> when the next parsing must begin anew.</param>
    internal sealed record Remembered(SpecDocument Document, ParsedDocument? Parsed, KeptBinding? Bound);
}
