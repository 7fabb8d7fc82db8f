namespace Venice.OpenApi.Diagnostics;

/// <summary>What can be found while an overlay is applied to a document.</summary>
internal static class OverlayRules
{
    public static readonly DiagnosticRule NoOverlay = new(
        "OAG1501",
        RuleSeverity.Warning,
        "Not an overlay",
        "The overlay has no usable '{0}': {1}. Check that this is an OpenAPI Overlay document of version 1.0 or 1.1");

    public static readonly DiagnosticRule BadAction = new(
        "OAG1502",
        RuleSeverity.Warning,
        "Action of an overlay not understood",
        "The action is not understood: {0}. {1}");

    public static readonly DiagnosticRule BadTarget = new(
        "OAG1503",
        RuleSeverity.Warning,
        "Target of an overlay not understood",
        "The target '{0}' is not understood from character {1} on: {2}. A target is made of '$', '.name', ['name'], [0], '.*', '..name' and [?@.name == 'value']; the action was left out");

    public static readonly DiagnosticRule TargetMatchesNothing = new(
        "OAG1504",
        RuleSeverity.Warning,
        "Target of an overlay matches nothing",
        "The target '{0}' matches nothing: the document has nothing at '{1}'. Correct the target, or remove the action if the document no longer needs it");

    public static readonly DiagnosticRule UpdateDoesNotFit = new(
        "OAG1505",
        RuleSeverity.Warning,
        "Update does not fit its target",
        "The target '{0}' is a mapping in {1}, but the update is not, and cannot be merged into it. Let the update be a mapping, or target the value that it shall replace");

    public static readonly DiagnosticRule TooDeep = new(
        "OAG1506",
        RuleSeverity.Warning,
        "Update nests too deeply",
        "The update at '{0}' would nest the document deeper than {1} levels and was left out there. Target fewer places, or a place higher up");

    public static readonly DiagnosticRule TooMuchWork = new(
        "OAG1507",
        RuleSeverity.Error,
        "Overlay is too much work",
        "With this action the overlay visits more than {0} values or adds more than {1}; this and the following actions were left out. Name places in the targets instead of '*' and '..'");
}
