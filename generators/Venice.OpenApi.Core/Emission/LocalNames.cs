using System.Buffers;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission;

/// <summary>Names of locals in one emitted method: camelCase, no keyword, none twice.</summary>
internal sealed class LocalNames
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using",
        "virtual", "void", "volatile", "while",
        // contextual: legal as names here, or not, depending on what stands beside them
        "and", "await", "async", "dynamic", "field", "file", "from", "get", "init", "let", "nameof", "not", "or", "partial", "record", "required",
        "scoped", "select", "set", "value", "var", "when", "where", "with", "yield", "global", "_",
    };

    private readonly HashSet<string> _taken;

    /// <param name="members">Of the type around the method: in scripts without case, and where two capitals share a small letter, a local would hide one.</param>
    /// <param name="parameters">And whatever else the method names by itself.</param>
    public LocalNames(IEnumerable<string> members, params string[] parameters)
    {
        _taken = new(members, StringComparer.Ordinal);
        _taken.UnionWith(parameters);
    }

    /// <summary>The same inside a record.</summary>
    public LocalNames(RecordModel record, params string[] parameters) => _taken = new(Names(record, parameters), StringComparer.Ordinal);

    /// <summary>A free name after a C# member name: <c>CfgScale</c> gives <c>cfgScale</c>.</summary>
    public string Take(string memberName)
    {
        var name = Camel(memberName);

        // letters without case: the local would hide the member
        return Derive(name == memberName ? name + "Value" : name);
    }

    /// <summary>A free name after an expression's: <c>Tags</c> or <c>tags</c> and <c>Mark</c> give <c>tagsMark</c>.</summary>
    public string Derive(string name)
    {
        name = Camel(name);
        return Free(Keywords.Contains(name) ? name + "Value" : name);
    }

    /// <summary>A free name of a local function: <c>Write</c> and <c>Tags</c> give <c>WriteTags</c>.</summary>
    public string Function(string verb, string memberName) => Free(verb + memberName.TrimStart('@'));

    private static string[] Names(RecordModel record, string[] parameters)
    {
        var properties = record.Properties.Items;
        var names = new string[properties.Length + 1 + parameters.Length];
        for (var i = 0; i < properties.Length; i++)
        {
            names[i] = properties[i].Name;
        }

        names[properties.Length] = record.AdditionalProperties?.PropertyName ?? "";
        parameters.CopyTo(names, properties.Length + 1);
        return names;
    }

    private string Free(string name)
    {
        var free = name;
        for (var i = 2; !_taken.Add(free); i++)
        {
            free = FormattableString.Invariant($"{name}{i}");
        }

        return free;
    }

    private static string Camel(string name)
    {
        name = name.TrimStart('@', '_');
        if (name.Length == 0)
        {
            return "member";
        }

        // IDNumber -> idNumber, URL -> url, Width -> width
        var upper = 0;
        while (upper < name.Length && char.IsUpper(name[upper]))
        {
            upper++;
        }

        var lowered = upper <= 1 || upper == name.Length ? upper : upper - 1;
        if (lowered > 0)
        {
            return Lowered(name, lowered);
        }

        return char.IsDigit(name[0]) ? "n" + name : name;
    }

    private static string Lowered(string name, int length)
    {
        var room = ArrayPool<char>.Shared.Rent(name.Length);
        name.CopyTo(0, room, 0, name.Length);
        for (var i = 0; i < length; i++)
        {
            room[i] = char.ToLowerInvariant(room[i]);
        }

        var lowered = new string(room, 0, name.Length);
        ArrayPool<char>.Shared.Return(room);
        return lowered;
    }
}
