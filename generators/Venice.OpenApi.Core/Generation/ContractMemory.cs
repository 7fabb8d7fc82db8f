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

    private readonly ConcurrentDictionary<string, Remembered> _last = new(StringComparer.Ordinal);

    public Remembered? Of(ContractInput input) => _last.TryGetValue(input.Document.File, out var last) && last.Options == input.Options ? last : null;

    public void Keep(ContractInput input, Remembered built)
    {
        if (_last.Count >= Documents && !_last.ContainsKey(input.Document.File))
        {
            _last.Clear();
        }

        _last[input.Document.File] = built;
    }

    /// <param name="Options">Those by which it was parsed and bound.</param>
    /// <param name="Document">The main file as it was read, without its overlay.</param>
    /// <param name="Parsed"><see langword="null"/> when the next parsing must begin anew.</param>
    internal sealed record Remembered(GeneratorOptions Options, SpecDocument Document, ParsedDocument? Parsed, KeptBinding? Bound);
}
