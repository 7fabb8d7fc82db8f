namespace Venice.OpenApi.Diagnostics;

/// <summary>What can be found while a text is turned into a tree.</summary>
internal static class ReadingRules
{
    public static readonly DiagnosticRule TooLong = new(
        "OAG1001",
        RuleSeverity.Error,
        "Document too long",
        "The document has {0} characters and is not read; the limit is {1}. Split it, or cut it down to the operations that are used");

    public static readonly DiagnosticRule Empty = new(
        "OAG1002",
        RuleSeverity.Error,
        "Document empty",
        "The document is empty. An OpenAPI document begins with a mapping that has 'openapi', 'info' and 'paths'");

    public static readonly DiagnosticRule RootIsNoMapping = new(
        "OAG1003",
        RuleSeverity.Error,
        "Document is no mapping",
        "The document is {0}, but a mapping with keys like 'openapi' and 'paths' is expected. Check that this is the right file");

    public static readonly DiagnosticRule YamlSyntax = new(
        "OAG1004",
        RuleSeverity.Error,
        "YAML cannot be read",
        "The YAML cannot be read from here on: {0} Correct the text here or on the line before; what stands above was read");

    public static readonly DiagnosticRule JsonSyntax = new(
        "OAG1005",
        RuleSeverity.Error,
        "JSON cannot be read",
        "The JSON cannot be read from here on: {0}. Correct the text here; what stands before was read");

    public static readonly DiagnosticRule NulCharacter = new(
        "OAG1006",
        RuleSeverity.Error,
        "NUL character",
        "A NUL character ends the text here. Remove it, or save the file as UTF-8; what stands before was read");

    public static readonly DiagnosticRule TooDeep = new(
        "OAG1007",
        RuleSeverity.Error,
        "Nested too deeply",
        "The document nests deeper than {0} levels here and is not read on. Move inner parts to 'components' and refer to them; what stands before was read");

    public static readonly DiagnosticRule TooManyValues = new(
        "OAG1008",
        RuleSeverity.Error,
        "Too many values",
        "The document has more than {0} values and is not read on from here. Cut it down to the operations that are used; what stands before was read");

    public static readonly DiagnosticRule AliasesTooLarge = new(
        "OAG1009",
        RuleSeverity.Error,
        "Aliases repeat too much",
        "The alias '*{0}' would bring the values that aliases repeat above {1} and was read as null. Use '$ref' instead of YAML aliases");

    public static readonly DiagnosticRule DuplicateKey = new(
        "OAG1010",
        RuleSeverity.Warning,
        "Key stands twice",
        "The key '{0}' stands in this mapping already, on line {1}; the later value counts. Remove or rename one of them");

    public static readonly DiagnosticRule KeyIsNoScalar = new(
        "OAG1011",
        RuleSeverity.Warning,
        "Key is no scalar",
        "A key of a mapping is a mapping or a sequence here; it was dropped with its value. Use a string as the key");

    public static readonly DiagnosticRule FurtherDocument = new(
        "OAG1012",
        RuleSeverity.Warning,
        "Further document in the file",
        "A further YAML document begins here; only the first one in a file is read. Move the others to files of their own");

    public static readonly DiagnosticRule UnknownAnchor = new(
        "OAG1013",
        RuleSeverity.Warning,
        "Alias without anchor",
        "The alias '*{0}' names no anchor that is complete before it and was read as null. Define '&{0}' above, or quote the text if no alias is meant");

    public static readonly DiagnosticRule MergeKey = new(
        "OAG1014",
        RuleSeverity.Info,
        "Merge key",
        "The merge key '<<' is not part of YAML 1.2; it was applied as YAML 1.1 does. Use '$ref' or 'allOf' for readers that do not know it");

    public static readonly DiagnosticRule MergeOfNoMapping = new(
        "OAG1015",
        RuleSeverity.Warning,
        "Merge key without mapping",
        "The value of the merge key '<<' is neither a mapping nor a sequence of mappings, and was dropped. Let it be an alias of a mapping");

    public static readonly DiagnosticRule UnknownTag = new(
        "OAG1016",
        RuleSeverity.Warning,
        "Unknown YAML tag",
        "The tag '{0}' is not known here; the value was read as if it had none. Remove the tag");

    public static readonly DiagnosticRule TagContradicts = new(
        "OAG1017",
        RuleSeverity.Warning,
        "YAML tag contradicts the value",
        "The value is not what its tag '{0}' says; it was read as a string. Correct the value or remove the tag");

    public static readonly DiagnosticRule LoneSurrogate = new(
        "OAG1018",
        RuleSeverity.Warning,
        "Half a character",
        "The text holds one half of a surrogate pair, which is no character; U+FFFD stands in its place. Write the whole pair, or remove it");

    public static readonly DiagnosticRule ControlCharacter = new(
        "OAG1019",
        RuleSeverity.Warning,
        "Control character in a JSON string",
        "The string holds the control character {0} unescaped, which JSON forbids; it was kept. Write it as an escape");

    public static readonly DiagnosticRule TabIndentation = new(
        "OAG1020",
        RuleSeverity.Error,
        "Tab as indentation",
        "A tab indents this line, which YAML forbids. Indent with spaces; what stands above was read");

    public static readonly DiagnosticRule IrregularYaml = new(
        "OAG1021",
        RuleSeverity.Info,
        "Irregular YAML",
        "The YAML breaks a rule here that many tools overlook, and was read as they do: {0}. Correct it for readers that are strict");
}
