using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Venice.OpenApi.Validation;

/// <summary>Gathers what is wrong with a value. Emitted code calls it; it allocates nothing while everything is right.</summary>
/// <remarks>
/// Paths are those of the value that is being checked; <see cref="Exit(int, string)"/> puts the outer member's name in front of everything that was added since
/// the matching <see cref="TryEnter"/>. Every path that is handed in is written in the notation of <see cref="Violation.Path"/> already.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public ref struct ViolationCollector
{
    /// <summary>How deep values are followed: 256 levels. JSON of an answer ends at 64.</summary>
    public const int MaxDepth = 256;

    private readonly Func<string, double?>? _limits;
    private List<Violation>? _violations;
    private int _count;
    private int _depth;

    /// <summary>A collector for one call.</summary>
    /// <param name="limits">Gives the limit of that name for the model in use, or <see langword="null"/> when it is not known.</param>
    public ViolationCollector(Func<string, double?>? limits)
    {
        _limits = limits;
    }

    /// <summary>How many violations were found so far.</summary>
    public readonly int Count => _count;

    /// <summary>Whether limits of the model in use are at hand; else there are only the document's.</summary>
    public readonly bool HasLimits => _limits is not null;

    /// <summary>Everything that is wrong with a value, in the order of its members; empty when it is right.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="limits">Gives the limit of that name for the model in use; without it the document's limits hold.</param>
    public static IReadOnlyList<Violation> Collect<T>(T value, Func<string, double?>? limits = null)
        where T : IValidatable
    {
        ArgumentNullException.ThrowIfNull(value);
        var violations = new ViolationCollector(limits);
        value.Validate(ref violations);
        return violations.ToList();
    }

    /// <summary>What was found so far.</summary>
    public readonly IReadOnlyList<Violation> ToList() => _violations is null ? ViolationList.Empty : Found();

    /// <summary>Goes into a nested value; follow it with an Exit when it gave <see langword="true"/>.</summary>
    /// <param name="mark">To be handed to Exit.</param>
    /// <returns><see langword="false"/> when the value is nested too deep to be followed, which is added as a violation.</returns>
    public bool TryEnter(out int mark)
    {
        mark = Count;
        return ++_depth <= MaxDepth || Refuse();
    }

    /// <summary>Comes back from the value of a member in which nothing can be nested, and which was not entered therefore.</summary>
    /// <param name="mark"><see cref="Count"/>, as it was before.</param>
    /// <param name="name">The member, in the notation of paths.</param>
    public readonly void Within(int mark, string name)
    {
        if (mark < Count)
        {
            PutInFront(name, mark);
        }
    }

    /// <summary>Comes back from such an item of a member that is a list.</summary>
    /// <param name="mark"><see cref="Count"/>, as it was before.</param>
    /// <param name="name">The member, in the notation of paths; empty for a list without one.</param>
    /// <param name="index">The item's place, from 0.</param>
    public readonly void Within(int mark, string name, int index)
    {
        if (mark < Count)
        {
            PutInFront(ViolationPath.Join(name, ViolationPath.Index(index)), mark);
        }
    }

    /// <summary>Comes back from such a value of a member that is a map.</summary>
    /// <param name="mark"><see cref="Count"/>, as it was before.</param>
    /// <param name="name">The member, in the notation of paths; empty for a map without one.</param>
    /// <param name="key">The key, as it is.</param>
    public readonly void WithinKey(int mark, string name, string key)
    {
        if (mark < Count)
        {
            PutInFront(ViolationPath.Join(name, ViolationPath.Key(key)), mark);
        }
    }

    /// <summary>Comes back from the value of a member.</summary>
    /// <param name="mark">What TryEnter gave.</param>
    /// <param name="name">The member, in the notation of paths.</param>
    public void Exit(int mark, string name)
    {
        _depth--;
        if (mark < Count)
        {
            PutInFront(name, mark);
        }
    }

    /// <summary>Comes back from an item of a member that is a list.</summary>
    /// <param name="mark">What TryEnter gave.</param>
    /// <param name="name">The member, in the notation of paths; empty for a list without one.</param>
    /// <param name="index">The item's place, from 0.</param>
    public void Exit(int mark, string name, int index)
    {
        _depth--;
        if (mark < Count)
        {
            PutInFront(ViolationPath.Join(name, ViolationPath.Index(index)), mark);
        }
    }

    /// <summary>Comes back from a value of a member that is a map.</summary>
    /// <param name="mark">What TryEnter gave.</param>
    /// <param name="name">The member, in the notation of paths; empty for a map without one.</param>
    /// <param name="key">The key, as it is.</param>
    public void ExitKey(int mark, string name, string key)
    {
        _depth--;
        if (mark < Count)
        {
            PutInFront(ViolationPath.Join(name, ViolationPath.Key(key)), mark);
        }
    }

    /// <summary>Comes back from a value that has no name of its own, such as the case of a union.</summary>
    /// <param name="mark">What TryEnter gave.</param>
    public void Exit(int mark) => Exit(mark, "");

    /// <summary>The limit of that name: the catalogue's when the client knows the model in use, else the document's.</summary>
    /// <param name="name">The limit's name.</param>
    /// <param name="documented">The document's limit.</param>
    public readonly int Limit(string name, int documented) => _limits is null ? documented : KnownLimit(name, documented);

    /// <summary>The limit of that name: the catalogue's when the client knows the model in use, else the document's.</summary>
    /// <param name="name">The limit's name.</param>
    /// <param name="documented">The document's limit.</param>
    public readonly double Limit(string name, double documented) => _limits is null ? documented : _limits(name) ?? documented;

    /// <summary>A required member is not there.</summary>
    /// <param name="path">The member.</param>
    public void AddMissing(string path) => Add(path, "required", "is required.");

    /// <summary>A member that must have a value is <see langword="null"/>.</summary>
    /// <param name="path">The member.</param>
    public void AddNull(string path) => Add(path, "type", "must not be null.");

    /// <summary>A number is out of its bounds.</summary>
    /// <param name="path">The member.</param>
    /// <param name="minimum">The lower bound as text, or <see langword="null"/>.</param>
    /// <param name="minimumIsExclusive">Whether the bound itself is too low.</param>
    /// <param name="maximum">The upper bound as text, or <see langword="null"/>.</param>
    /// <param name="maximumIsExclusive">Whether the bound itself is too high.</param>
    public void AddRange(string path, string? minimum = null, bool minimumIsExclusive = false, string? maximum = null, bool maximumIsExclusive = false) =>
        Add(
            path,
            RangeText.Rule(minimum, minimumIsExclusive, maximum, maximumIsExclusive),
            RangeText.Sentence(minimum, minimumIsExclusive, maximum, maximumIsExclusive));

    /// <summary>A number is not a multiple of another.</summary>
    /// <param name="path">The member.</param>
    /// <param name="divisor">The other number as text.</param>
    public void AddMultipleOf(string path, string divisor) => Add(path, "multipleOf", $"must be a multiple of {divisor}.");

    /// <summary>A text is too short or too long.</summary>
    /// <param name="path">The member.</param>
    /// <param name="minimum">The fewest characters, or <see langword="null"/>.</param>
    /// <param name="maximum">The most characters, or <see langword="null"/>.</param>
    public void AddLength(string path, int? minimum, int? maximum) =>
        Add(path, RangeText.CountRule(minimum, maximum, "minLength", "maxLength", "minLength/maxLength"), RangeText.CountSentence(minimum, maximum, "character", "characters"));

    /// <summary>A text does not have the form that is asked for.</summary>
    /// <param name="path">The member.</param>
    /// <param name="pattern">The form, as the document writes it.</param>
    public void AddPattern(string path, string pattern) => Add(path, "pattern", $"must match the pattern {pattern}");

    /// <summary>A list has too few or too many items.</summary>
    /// <param name="path">The member.</param>
    /// <param name="minimum">The fewest items, or <see langword="null"/>.</param>
    /// <param name="maximum">The most items, or <see langword="null"/>.</param>
    public void AddItemCount(string path, int? minimum, int? maximum) =>
        Add(path, RangeText.CountRule(minimum, maximum, "minItems", "maxItems", "minItems/maxItems"), RangeText.CountSentence(minimum, maximum, "item", "items"));

    /// <summary>A list holds the same item twice.</summary>
    /// <param name="path">The member.</param>
    public void AddNotUnique(string path) => Add(path, "uniqueItems", "must not hold the same item twice.");

    /// <summary>A map has too few or too many members.</summary>
    /// <param name="path">The member.</param>
    /// <param name="minimum">The fewest members, or <see langword="null"/>.</param>
    /// <param name="maximum">The most members, or <see langword="null"/>.</param>
    public void AddPropertyCount(string path, int? minimum, int? maximum) =>
        Add(path, RangeText.CountRule(minimum, maximum, "minProperties", "maxProperties", "minProperties/maxProperties"), RangeText.CountSentence(minimum, maximum, "member", "members"));

    /// <summary>A member whose value the document fixes has another one.</summary>
    /// <param name="path">The member.</param>
    /// <param name="constant">The fixed value.</param>
    public void AddConstant(string path, string constant) => Add(path, "const", $"must be \"{constant}\".");

    /// <summary>A number is infinite or not a number, which JSON cannot write.</summary>
    /// <param name="path">The member.</param>
    public void AddNotFinite(string path) => Add(path, "type", "must be a finite number.");

    /// <summary>Something else is wrong with the value as a whole.</summary>
    /// <param name="rule">The keyword.</param>
    /// <param name="message">The sentence.</param>
    public void AddRule(string rule, string message) => Add("", rule, message);

    /// <summary>Something else is wrong.</summary>
    /// <param name="path">Where.</param>
    /// <param name="rule">The keyword.</param>
    /// <param name="message">The sentence; without the value.</param>
    public void Add(string path, string rule, string message)
    {
        (_violations ??= []).Add(new Violation(path, rule, message));
        _count++;
    }

    // apart, here and below: what comes before is all that a valid request needs, and small enough to become part of the emitted checks

    private readonly int KnownLimit(string name, int documented) =>
        _limits!(name) is { } limit and >= int.MinValue and <= int.MaxValue ? (int)limit : documented;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly ViolationList Found() => new(_violations!);

    private bool Refuse()
    {
        _depth--;
        Add("", "depth", "must not be nested this deep.");
        return false;
    }

    private readonly void PutInFront(string name, int mark)
    {
        for (var index = mark; index < Count; index++)
        {
            _violations![index] = _violations[index] with { Path = ViolationPath.Join(name, _violations[index].Path) };
        }
    }
}
