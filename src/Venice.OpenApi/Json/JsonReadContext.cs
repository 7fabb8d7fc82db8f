using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Venice.OpenApi.Payloads;
using Venice.OpenApi.Validation;

namespace Venice.OpenApi.Json;

/// <summary>Reads JSON for emitted code and knows where in it the reader stands.</summary>
/// <remarks>
/// A strict context throws a <see cref="JsonException"/> at the first thing that is wrong. A lenient one, which answers are read with, notes a violation, puts an
/// empty value in its place and reads on: an answer that was paid for is not lost over a missing member. Of a member that comes twice, the last value counts.
/// What is rarely needed has methods of its own: whatever a method names is loaded before its first call, and the first answer of a process waits for it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed partial class JsonReadContext
{
    /// <summary>The most violations that are kept; an answer is untrusted, and a million of them help nobody.</summary>
    private const int MaxViolations = 1000;

    /// <summary>A member in a path, before its name is known.</summary>
    private const string Unnamed = "?";

    [ThreadStatic]
    private static JsonReadContext? t_idle;

    private readonly bool _isLenient;

    // the path: a member's name, or none in a list, where the index counts
    private string?[] _names = new string?[4];
    private int[] _indexes = new int[4];
    private int _depth;
    private List<Violation>? _violations;
    private Dictionary<string, string?>? _announced;

    private JsonReadContext(bool isLenient) => _isLenient = isLenient;

    private JsonReadContext(TrialBudget trial)
        : this(isLenient: true) => _trialBudget = trial;

    /// <summary>What was wrong so far, in the order of the JSON; at most 1000. Always empty in a strict context.</summary>
    public IReadOnlyList<Violation> Violations => _violations is null ? [] : _violations.AsReadOnly();

    /// <summary>A context that throws at the first thing that is wrong; for one value.</summary>
    public static JsonReadContext CreateStrict() => new(isLenient: false);

    /// <summary>A context that notes what is wrong and reads on; for one value.</summary>
    public static JsonReadContext CreateLenient() => new(isLenient: true);

    /// <summary>A lenient context, to be given back after one value out of which payloads were taken; one a thread, used again and again.</summary>
    /// <param name="payloads">The payloads, by their places.</param>
    /// <param name="origin">Where the reader's text begins in the text that these places are counted in.</param>
    internal static JsonReadContext BorrowLenient(IReadOnlyList<Payload>? payloads, int origin)
    {
        var context = t_idle ?? new(isLenient: true);
        t_idle = null;
        (context._payloads, context._hasPayloads, context._origin) = (payloads, payloads is not null, origin);
        return context;
    }

    /// <summary>Gives it back after a value that could be read to its end.</summary>
    internal void Return()
    {
        (_violations, _announced, _ownBudget) = (null, null, null);
        ForgetPayloads();
        Array.Clear(_names);
        t_idle = this;
    }

    /// <summary>Goes into the object that the reader stands on.</summary>
    /// <param name="reader">The JSON.</param>
    /// <returns><see langword="false"/> when the value is no object: that is noted, and the value skipped.</returns>
    public bool BeginObject(ref Utf8JsonReader reader) => Begin(ref reader, JsonTokenType.StartObject, Unnamed, "must be an object.");

    /// <summary>Goes to the next member's name, or leaves the object.</summary>
    /// <param name="reader">The JSON.</param>
    /// <returns><see langword="false"/> when the object has ended.</returns>
    public bool NextProperty(ref Utf8JsonReader reader)
    {
        ReadToken(ref reader);
        if (reader.TokenType != JsonTokenType.PropertyName)
        {
            _depth--;
            return false;
        }

        return !reader.ValueIsEscaped || PassUnreadableNames(ref reader);
    }

    /// <summary>Whether the reader stands on the name of that member; if so, goes to its value.</summary>
    /// <param name="wireName">The member; of ASCII alone.</param>
    /// <param name="reader">The JSON.</param>
    public bool IsAt(string wireName, ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.HasValueSequence)
        {
            return IsAtUnicode(wireName, ref reader);
        }

        // against the text as it is: names in UTF-8 are fields of a type that holds all of an assembly's, and is loaded for the first of them
        var name = reader.ValueSpan;
        if (name.Length != wireName.Length || !Ascii.Equals(name, wireName))
        {
            return false;
        }

        _names[_depth - 1] = wireName;
        ReadToken(ref reader);
        return true;
    }

    /// <summary>The same for any name.</summary>
    /// <param name="wireName">The member.</param>
    /// <param name="reader">The JSON.</param>
    public bool IsAtUnicode(string wireName, ref Utf8JsonReader reader)
    {
        if (!reader.ValueTextEquals(wireName))
        {
            return false;
        }

        At(wireName, ref reader);
        return true;
    }

    /// <summary>Names the member that the reader stands on, and goes to its value.</summary>
    /// <param name="wireName">The member.</param>
    /// <param name="reader">The JSON.</param>
    public void At(string wireName, ref Utf8JsonReader reader)
    {
        _names[_depth - 1] = wireName;
        ReadToken(ref reader);
    }

    /// <summary>The name that the reader stands on; what is no valid Unicode in it is replaced.</summary>
    /// <param name="reader">The JSON; it does not move.</param>
    public string ReadPropertyName(ref Utf8JsonReader reader) =>
        JsonText.TryGet(ref reader) ?? Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);

    /// <summary>Skips the member whose name the reader stands on.</summary>
    /// <param name="reader">The JSON.</param>
    public void SkipProperty(ref Utf8JsonReader reader)
    {
        ReadToken(ref reader);
        Skip(ref reader);
    }

    /// <summary>Skips the value that the reader stands on.</summary>
    /// <param name="reader">The JSON.</param>
    public void Skip(ref Utf8JsonReader reader)
    {
        // Skip() itself refuses to work inside JsonSerializer.DeserializeAsync
        if (!reader.TrySkip())
        {
            ThrowCut();
        }
    }

    /// <summary>Whether the value is <c>null</c>.</summary>
    /// <param name="reader">The JSON.</param>
    public bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>Notes that a required member did not come.</summary>
    /// <param name="wireName">The member.</param>
    public void Missing(string wireName) => Fail("required", "is required, but did not come.", wireName);

    /// <summary>Notes something else that is wrong with the value that was just read.</summary>
    /// <param name="rule">The JSON Schema keyword.</param>
    /// <param name="message">The sentence; without the value.</param>
    public void Note(string rule, string message) => Fail(rule, message);

    /// <summary>Tells the values inside about a member of the object around them, which decides what they are.</summary>
    /// <param name="key">The member.</param>
    /// <param name="value">Its value, or <see langword="null"/> for none.</param>
    /// <returns>What was announced before; to be announced again afterwards.</returns>
    public string? Announce(string key, string? value)
    {
        _announced ??= new Dictionary<string, string?>(StringComparer.Ordinal);
        _announced.TryGetValue(key, out var previous);
        _announced[key] = value;
        return previous;
    }

    /// <summary>What an object around this value told.</summary>
    /// <param name="key">The member.</param>
    public string? Announced(string key) => _announced is not null && _announced.TryGetValue(key, out var value) ? value : null;

    /// <summary>Skips members whose escaped names hold no valid Unicode: comparing them, which is what comes next, would throw.</summary>
    private bool PassUnreadableNames(ref Utf8JsonReader reader)
    {
        while (JsonText.TryGet(ref reader) is null)
        {
            _names[_depth - 1] = Unnamed;
            Fail("propertyNames", "has a member whose name is no valid Unicode.");
            SkipProperty(ref reader);
            ReadToken(ref reader);
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                _depth--;
                return false;
            }
        }

        return true;
    }

    /// <summary>Notes, or throws, that the value is wrong, and skips it.</summary>
    private void FailValue(ref Utf8JsonReader reader, string rule, string message)
    {
        Fail(rule, message);
        Skip(ref reader);
    }

    private void Fail(string rule, string message, string? member = null)
    {
        if (_isTrial)
        {
            _hasFailedTrial = true;
            return;
        }

        if (!_isLenient)
        {
            var path = PathTo(member);
            throw new JsonException(path.Length == 0 ? $"The value {message}" : $"'{path}' {message}");
        }

        _violations ??= [];
        if (_violations.Count < MaxViolations)
        {
            _violations.Add(new Violation(PathTo(member), rule, message));
        }
    }

    private string PathTo(string? member)
    {
        var path = "";
        for (var index = 0; index < _depth; index++)
        {
            path = ViolationPath.Join(path, _names[index] is { } name ? ViolationPath.Key(name) : ViolationPath.Index(_indexes[index]));
        }

        return member is null ? path : ViolationPath.Join(path, ViolationPath.Key(member));
    }

    /// <summary>Goes into the object or list that the reader stands on.</summary>
    private bool Begin(ref Utf8JsonReader reader, JsonTokenType start, string? name, string message)
    {
        if (reader.TokenType != start || _hasFailedTrial)
        {
            FailValue(ref reader, "type", message);
            return false;
        }

        if (_depth == _names.Length)
        {
            GrowPath();
        }

        _names[_depth++] = name;
        return true;
    }

    private void GrowPath()
    {
        Array.Resize(ref _names, _depth * 2);
        Array.Resize(ref _indexes, _depth * 2);
    }

    private static void ReadToken(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            ThrowCut();
        }
    }

    [DoesNotReturn]
    private static void ThrowCut() => throw new JsonException("The JSON ends in the middle of a value.");
}
