using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Generation;

/// <summary>What can go wrong around a document rather than in it.</summary>
internal static class GeneratorRules
{
    public static readonly DiagnosticRule Unexpected = new(
        "OAG9001",
        RuleSeverity.Error,
        "The generator failed",
        "The generator failed on this document with {0}: {1}. Nothing was emitted from it. This is a defect of the generator: please report it with the document.");

    public static readonly DiagnosticRule MissingAssembly = new(
        "OAG9002",
        RuleSeverity.Error,
        "A part of the generator is missing",
        "The generator could not load {0}, so nothing was emitted. Reference the package Venice.OpenApi, which carries it, instead of the generator's DLL alone.");

    public static readonly DiagnosticRule MissingOverlay = new(
        "OAG9003",
        RuleSeverity.Error,
        "The overlay is missing",
        "The overlay '{0}' that the project names for this document does not exist or was not handed to the compiler. Correct the Overlay metadata of the OpenApiDocument item.");

    public static readonly DiagnosticRule UnreadableFile = new(
        "OAG9004",
        RuleSeverity.Error,
        "The document cannot be read",
        "The document '{0}' does not exist or cannot be read. Correct the Include of the OpenApiDocument item.");

    public static readonly DiagnosticRule UnknownAccessibility = new(
        "OAG9005",
        RuleSeverity.Error,
        "Unknown accessibility",
        "The accessibility '{0}' that the project names for this document does not exist. Correct the Accessibility metadata of the OpenApiDocument item: public or internal.");

    public static readonly DiagnosticRule RefitTooOld = new(
        "OAG9006",
        RuleSeverity.Warning,
        "Refit is too old",
        "The project references Refit {0}, which cannot be told of emitted stubs, so no interface for Refit was emitted. Reference Refit 12 or newer, or set Refit=\"false\" on the OpenApiDocument item.");

    public static readonly DiagnosticRule RefitMissing = new(
        "OAG9007",
        RuleSeverity.Error,
        "Refit is not referenced",
        "The project asks for interfaces for Refit from this document, but does not reference Refit. Reference the package Refit, version 12 or newer.");

    public static readonly DiagnosticRule UnknownRefit = new(
        "OAG9008",
        RuleSeverity.Error,
        "Unknown choice about Refit",
        "'{0}' is no choice about Refit, so no interface for it was emitted. Correct the Refit metadata of the OpenApiDocument item: true or false.");
}
