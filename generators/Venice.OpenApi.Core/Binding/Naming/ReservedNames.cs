using Venice.OpenApi.Binding.Types;

namespace Venice.OpenApi.Binding.Naming;

/// <summary>Member names that C# or the emitted members of a type need for themselves.</summary>
internal static class ReservedNames
{
    private static readonly string[] Object =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize", "Validate", "ReadJson", "WriteJson", "AddFiles", "JsonSchema", "Dispose"];

    private static readonly string[] Declared = ["Equals", "GetHashCode", "ToString", "Validate", "ReadJson", "WriteJson", "AddFiles", "JsonSchema", "Incomplete"];

    private static readonly string[] DeclaredByRecord = ["EqualityContract", "PrintMembers", "Shapes"];

    private static readonly string[] DeclaredByEnum = ["Value", "Values", "Known", "IsKnown", "Parse", "TryParse", "CompareTo"];

    private static readonly string[] DeclaredByUnion = ["Kind", "CaseKind", "Unknown", "FromUnknown", "Match", "Switch"];

    private static readonly HashSet<string> Record = Set("Clone", "Deconstruct", "EqualityContract", "PrintMembers", "Incomplete");

    private static readonly HashSet<string> Enum = Set("Value", "Values", "Known", "IsKnown", "Parse", "TryParse", "CompareTo");

    private static readonly HashSet<string> Union = Set("Kind", "CaseKind", "Unknown", "FromUnknown", "Match", "Switch", "Value", "Incomplete");

    private static readonly HashSet<string> Client = Set("Options", "Http", "Transport", "Credentials");

    public static HashSet<string> OfRecord(string typeName) => With(Record, typeName);

    public static HashSet<string> OfEnum(string typeName) => With(Enum, typeName);

    public static HashSet<string> OfUnion(string typeName) => With(Union, typeName);

    /// <summary>The method that makes a union's value of one case.</summary>
    public static string Factory(string caseName) => "From" + caseName;

    public static HashSet<string> OfClient(string typeName) => With(Client, typeName);

    /// <summary>Members that every emitted type has, or that its kind has: no such type can have their name (CS0542).</summary>
    public static bool IsMemberOf(TypeDraft draft, string name) => Array.IndexOf(Declared, name) >= 0 || Array.IndexOf(Own(draft), name) >= 0;

    private static string[] Own(TypeDraft draft) => draft switch
    {
        { Record: not null } => DeclaredByRecord,
        { Enum: not null } => DeclaredByEnum,
        { Union: not null } => DeclaredByUnion,
        _ => [],
    };

    private static HashSet<string> Set(params string[] names) => new([.. Object, .. names], StringComparer.Ordinal);

    // a set is copied whole, which costs less than adding its names one by one
    private static HashSet<string> With(HashSet<string> names, string typeName) => new(names, StringComparer.Ordinal) { typeName };
}
