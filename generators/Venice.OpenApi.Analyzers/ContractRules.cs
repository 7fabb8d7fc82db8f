using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Venice.OpenApi.Analyzers;

/// <summary>What can be wrong with a request while it is typed: a warning is what the service refuses, an info what may be meant otherwise.</summary>
internal static class ContractRules
{
    private const string Category = "OpenApi";

    // the sentence, then where the document says so
    private const string Message = "{0}{1}";

    public static readonly DiagnosticDescriptor Range = new("VEN1001", "Number out of range", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Multiple = new("VEN1002", "Number is no multiple", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Length = new("VEN1003", "Text too short or too long", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Pattern = new("VEN1004", "Text does not match", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Listed = new("VEN1005", "Value not allowed", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Count = new("VEN1006", "Too few or too many items", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Twice = new("VEN1007", "Item stands twice", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Null = new("VEN1008", "Value missing", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Exclusive = new("VEN1009", "Members exclude each other", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Missing = new("VEN1010", "Member missing", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Method = new("VEN1011", "Request contradicts the method", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Misspelt = new("VEN1012", "Value misspelt", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Unknown = new("VEN1013", "Value not known", Message, Category, DiagnosticSeverity.Info, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Retired = new("VEN1014", "Value retired", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Replaced = new("VEN1015", "Member replaced", Message, Category, DiagnosticSeverity.Info, isEnabledByDefault: true);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        ImmutableArray.Create(Range, Multiple, Length, Pattern, Listed, Count, Twice, Null, Exclusive, Missing, Method, Misspelt, Unknown, Retired, Replaced);
}
