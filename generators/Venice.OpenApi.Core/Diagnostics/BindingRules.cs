namespace Venice.OpenApi.Diagnostics;

/// <summary>What binding may report.</summary>
internal static class BindingRules
{
    public static readonly DiagnosticRule UnknownOperation = new(
        "OAG2100", RuleSeverity.Error, "Unknown operation", "The document has no operation '{0}' that could be chosen; it has: {1}");

    public static readonly DiagnosticRule UnknownTag = new(
        "OAG2101", RuleSeverity.Error, "Unknown tag", "No operation of the document has the tag '{0}' that was chosen; there are: {1}");

    public static readonly DiagnosticRule NestedTooDeep = new(
        "OAG2102", RuleSeverity.Warning, "Nested too deep", "'{0}' is nested too deep and is bound as any JSON value; give inner objects names under components/schemas");

    public static readonly DiagnosticRule EndlessType = new(
        "OAG2103", RuleSeverity.Warning, "Endless type", "'{0}' contains itself without an object between; the inner value is bound as any JSON value");

    public static readonly DiagnosticRule ConflictingTypes = new(
        "OAG2104", RuleSeverity.Warning, "Conflicting types", "The type of '{0}' contradicts what it is combined with by allOf and is ignored; no value can satisfy both");

    public static readonly DiagnosticRule AssertionNotChecked = new(
        "OAG2105", RuleSeverity.Warning, "Assertion not checked", "'{0}' at '{1}' has no counterpart here and is not checked");

    public static readonly DiagnosticRule PatternNotChecked = new(
        "OAG2106", RuleSeverity.Info, "Pattern not checked", "The pattern '{0}' cannot be translated to .NET and is not checked: {1}");

    public static readonly DiagnosticRule UnionOverlaps = new(
        "OAG2107",
        RuleSeverity.Info,
        "Union overlaps",
        "Nothing tells '{0}' and '{1}' of '{2}' apart; the reader takes the one that knows more of what came. A discriminator, a constant or a required member would decide");

    public static readonly DiagnosticRule SeveralChoices = new(
        "OAG2108", RuleSeverity.Warning, "Several choices", "'{0}' combines several oneOf or anyOf; only the first is bound");

    public static readonly DiagnosticRule BodiesDiffer = new(
        "OAG2109", RuleSeverity.Info, "Bodies differ", "The bodies of '{0}' differ by media type; the request has the members of all of them ({1})");

    public static readonly DiagnosticRule MediaTypeIgnored = new(
        "OAG2110", RuleSeverity.Info, "Media type not used", "'{0}' of '{1}' is not used: {2} is");

    public static readonly DiagnosticRule NameTaken = new(
        "OAG2111", RuleSeverity.Warning, "Name taken", "The name '{0}' is given to different things; the one at '{1}' is called '{2}'. Give it another x-dotnet-name");

    public static readonly DiagnosticRule NotAName = new(
        "OAG2112", RuleSeverity.Warning, "Not a name", "'{0}' in {1} is no C# identifier that begins with a capital letter and is not used");

    public static readonly DiagnosticRule SelectorNotFound = new(
        "OAG2113", RuleSeverity.Warning, "Selector not found", "x-answer-selector of '{0}' names '{1}', which is no member of the request body or no plain value; nothing selects the answer");

    public static readonly DiagnosticRule TupleAsList = new(
        "OAG2114", RuleSeverity.Info, "Tuple bound as list", "The items of '{0}' have different types by position; it is bound as a list of any JSON values");

    public static readonly DiagnosticRule UndeclaredRequired = new(
        "OAG2115", RuleSeverity.Info, "Required but not declared", "'{0}' requires '{1}' without declaring it; it is bound as any JSON value");

    public static readonly DiagnosticRule AnswersMerged = new(
        "OAG2116", RuleSeverity.Info, "Answers merged", "'{0}' answers different JSON by status; the method answers one of them");

    public static readonly DiagnosticRule UnknownCase = new(
        "OAG2117", RuleSeverity.Warning, "Unknown case", "'{0}' names '{1}', which is no member of the union '{2}'");

    public static readonly DiagnosticRule QueryStringIgnored = new(
        "OAG2118", RuleSeverity.Warning, "Query string not bound", "The parameter '{0}' of '{1}' is the whole query string in a media type that is neither a form nor JSON nor text; it is left out; describe its parts as query parameters");

    public static readonly DiagnosticRule BoundNotUsed = new(
        "OAG2119", RuleSeverity.Warning, "Bound not used", "The bound '{0}' of '{1}' is no number that C# can hold and is not checked");

    public static readonly DiagnosticRule HiddenRequired = new(
        "OAG2120", RuleSeverity.Warning, "Required but hidden", "'{0}' of '{1}' is hidden by x-hidden although it is required; calls will lack it");

    public static readonly DiagnosticRule MalformedKeyword = new(
        "OAG2121", RuleSeverity.Warning, "Malformed keyword", "'{0}' is not written as it should be and is ignored: {1}");

    public static readonly DiagnosticRule AnswerWithoutContent = new(
        "OAG2122", RuleSeverity.Info, "Answer without content", "'{0}' may answer {1} without content; its method reports that as an empty answer");

    public static readonly DiagnosticRule PropertiesByPattern = new(
        "OAG2123", RuleSeverity.Info, "Members by pattern", "The members of '{0}' that are declared by pattern are bound as a map; their names are not checked");

    public static readonly DiagnosticRule BaseAlone = new(
        "OAG2124", RuleSeverity.Info, "Base bound as union", "'{0}' has a discriminator and is extended by others; it is bound as one of them");

    public static readonly DiagnosticRule ListsMerged = new(
        "OAG2125", RuleSeverity.Info, "Lists merged", "The alternatives of '{0}' hold several lists of texts, of numbers or of truth values, which cannot be told apart; they are bound as one whose items are alternatives");

    public static readonly DiagnosticRule TooManyMembers = new(
        "OAG2126", RuleSeverity.Warning, "Too many members", "With '{0}' the types of the document would have more than {1} members; it is bound as any JSON value; leave operations out that are not used");
}
