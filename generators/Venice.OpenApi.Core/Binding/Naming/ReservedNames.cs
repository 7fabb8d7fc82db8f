namespace Venice.OpenApi.Binding.Naming;

/// <summary>Member names that C# or the emitted members of a type need for themselves.</summary>
internal static class ReservedNames
{
    private static readonly string[] Object =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize", "Validate", "ReadJson", "WriteJson", "AddFiles", "JsonSchema", "Dispose"];

    private static readonly string[] Record = [.. Object, "Clone", "Deconstruct", "EqualityContract", "PrintMembers", "Incomplete"];

    private static readonly string[] Enum = [.. Object, "Value", "Values", "Known", "IsKnown", "Parse", "TryParse", "CompareTo"];

    private static readonly string[] Union = [.. Object, "Kind", "CaseKind", "Unknown", "Match", "Switch", "Value"];

    private static readonly string[] Client = [.. Object, "Options", "Http", "Transport", "Credentials"];

    public static HashSet<string> OfRecord(string typeName) => With(Record, typeName);

    public static HashSet<string> OfEnum(string typeName) => With(Enum, typeName);

    public static HashSet<string> OfUnion(string typeName) => With(Union, typeName);

    public static HashSet<string> OfClient(string typeName) => With(Client, typeName);

    private static HashSet<string> With(string[] names, string typeName) => new(names, StringComparer.Ordinal) { typeName };
}
