namespace Venice.OpenApi.Diagnostics;

/// <summary>What can be wrong with a document that is well-formed YAML or JSON.</summary>
internal static class ParsingRules
{
    public static readonly DiagnosticRule NotOpenApi = Error("OAG2001", "Not an OpenAPI document",
        "This is not an OpenAPI document: it has no 'openapi', no 'paths' and no 'components'. Name the document itself, or add its version: openapi: 3.1.0");

    public static readonly DiagnosticRule Swagger = Error("OAG2002", "Swagger 2.0 and older are not read",
        "This document is written for version {0}, which is not read. Convert it to OpenAPI 3.0 or newer and name the result");

    public static readonly DiagnosticRule UnknownVersion = Warning("OAG2003", "Unknown version of OpenAPI",
        "OpenAPI version '{0}' is not known and is read as {1}. Write one of 3.0, 3.1 and 3.2");

    public static readonly DiagnosticRule MissingVersion = Warning("OAG2004", "Version of OpenAPI missing",
        "The document does not say its version and is read as {0}. Add a line such as openapi: {0}.0");

    public static readonly DiagnosticRule WrongShape = Warning("OAG2005", "Wrong kind of value",
        "'{0}' must be {1} and is {2}; it is ignored. Correct the value");

    public static readonly DiagnosticRule DanglingReference = Warning("OAG2006", "Reference leads nowhere",
        "'{0}' leads nowhere; anything is accepted in its place. Correct the pointer, or add what it names");

    public static readonly DiagnosticRule RemoteReference = Warning("OAG2007", "Reference to an address",
        "'{0}' is an address, and addresses are never fetched; anything is accepted in its place. Store the file beside the document and refer to it by its path");

    public static readonly DiagnosticRule MissingFile = Warning("OAG2008", "Referenced file not given",
        "'{0}' names a file that was not given; anything is accepted in its place. Hand the file over together with the document");

    public static readonly DiagnosticRule ReferenceLoop = Warning("OAG2009", "Reference leads back to itself",
        "'{0}' leads back to itself; anything is accepted in its place. Let one of the references in the circle name a real definition");

    public static readonly DiagnosticRule CyclicAllOf = Warning("OAG2010", "allOf contains itself",
        "A schema cannot be a part of itself: this member of 'allOf' leads back to {0} and is left out. Remove it, or refer from a property");

    public static readonly DiagnosticRule UnknownType = Warning("OAG2011", "Unknown type",
        "'{0}' is no type; it is ignored. Write one of string, number, integer, boolean, object, array and null");

    public static readonly DiagnosticRule UnfitNumber = Warning("OAG2012", "Number does not fit",
        "'{0}' must be {1}; '{2}' is ignored. Correct the number");

    public static readonly DiagnosticRule TooDeep = Warning("OAG2013", "Nested too deeply",
        "This stands more than {0} levels deep; anything is accepted in its place. Name the inner parts under components/schemas and refer to them");

    public static readonly DiagnosticRule UnknownStatus = Warning("OAG2014", "Unknown status",
        "'{0}' is no status; this response is left out. Write three digits, 1XX to 5XX, or default");

    public static readonly DiagnosticRule IncompleteParameter = Warning("OAG2015", "Parameter incomplete",
        "A parameter needs '{0}'; this one is left out. Add it");

    public static readonly DiagnosticRule UnknownLocation = Warning("OAG2016", "Unknown parameter location",
        "'{0}' is no place for a parameter; this one is left out. Write one of path, query, header and cookie, and describe a body under requestBody");

    public static readonly DiagnosticRule UnfitStyle = Warning("OAG2017", "Style does not fit",
        "Style '{0}' is not possible in {1}; '{2}' is used. Correct the style");

    public static readonly DiagnosticRule DuplicateParameter = Warning("OAG2018", "Parameter declared twice",
        "The {1} parameter '{0}' is declared before; this declaration is left out. Remove one of them");

    public static readonly DiagnosticRule UndeclaredPathParameter = Info("OAG2019", "Path parameter not declared",
        "The path names '{0}' but no parameter declares it; it is read as a required string");

    public static readonly DiagnosticRule UnusedPathParameter = Warning("OAG2020", "Path parameter without a place",
        "The path '{1}' has no place for the parameter '{0}', which is left out. Write {{{0}}} into the path, or remove the parameter");

    public static readonly DiagnosticRule UnknownSecurityScheme = Warning("OAG2021", "Unknown security scheme",
        "Nothing under components/securitySchemes is named '{0}'. Declare it there, or correct the name");

    public static readonly DiagnosticRule UnknownMapping = Warning("OAG2022", "Discriminator value leads nowhere",
        "The value '{0}' is mapped to '{1}', which leads nowhere; it is left out. Correct the pointer or name");

    public static readonly DiagnosticRule Unchecked = Info("OAG2023", "Keyword not checked",
        "'{0}' is read over: values are accepted without this check");

    public static readonly DiagnosticRule ReadAsMeant = Info("OAG2024", "Value of another kind",
        "'{0}' should be {1}; {2} is read as one");

    public static readonly DiagnosticRule IgnoredSibling = Info("OAG2025", "Ignored beside a reference",
        "Before OpenAPI 3.1, '{0}' means nothing beside '$ref'. To combine them, put the reference under allOf");

    public static readonly DiagnosticRule UnknownMethod = Warning("OAG2026", "Not an HTTP method",
        "'{0}' cannot be an HTTP method; the operation is left out. Methods consist of letters");

    public static readonly DiagnosticRule ServerVariable = Warning("OAG2027", "Server variable without a value",
        "The variable '{0}' of this server has no default and stays in the address. Give it one");

    public static readonly DiagnosticRule DuplicateOperation = Warning("OAG2028", "Operation declared twice",
        "{0} {1} is declared before; this one is left out. Remove one of them");

    public static readonly DiagnosticRule PositionalEncoding = Info("OAG2029", "Parts by position",
        "'{0}' describes parts of a body by their position; they are sent as they come. Nothing needs to be done");

    private static DiagnosticRule Error(string id, string title, string message) => new(id, RuleSeverity.Error, title, message);

    private static DiagnosticRule Warning(string id, string title, string message) => new(id, RuleSeverity.Warning, title, message);

    private static DiagnosticRule Info(string id, string title, string message) => new(id, RuleSeverity.Info, title, message);
}
