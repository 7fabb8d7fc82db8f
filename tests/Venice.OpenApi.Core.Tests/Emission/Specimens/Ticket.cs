using Venice.OpenApi.Collections;
using Venice.OpenApi.Model;
using static Venice.OpenApi.Core.Tests.Emission.Specimens.Specimen;

namespace Venice.OpenApi.Core.Tests.Emission.Specimens;

/// <summary>A record as documents have them: what its files look like is held by a snapshot.</summary>
internal static class Ticket
{
    public static readonly RecordModel Model = Record(
        "Ticket",
        Property("Id", "id", new(TypeKind.Guid), Presence.Required, summary: "Identifies the ticket."),
        Property("Subject", "subject", Text, Presence.Required, new() { MinLength = 1, MaxLength = 80, Pattern = @"\S", PatternText = @"\S", IsPatternLinear = true }, "What it is about.")
            with { Documentation = new("What it is about.", "Shown in lists.\n\nPlain text.", "1 to 80 characters.") },
        Property("Priority", "priority", Number, Presence.Optional, new() { Minimum = new("1", false), Maximum = new("5", false) }, "How urgent it is."),
        Property("Assignee", "assignee", Text, Presence.OptionalNullable, summary: "Who works on it; null for nobody."),
        Property("Color", "color", Named(TypeKind.Enum, "Color"), summary: "How it is marked."),
        Property("Sizes", "sizes", ListOf(Named(TypeKind.Record, "Size")), Presence.Optional, new() { MaxItems = 3 }, "What it needs."),
        Property("Channel", "channel", Text, Presence.Optional, summary: "Where it came from.") with { Documentation = new("Where it came from.") { Obsolete = "Nobody reads it." } })
        with
        {
            Documentation = new("A request for help."),
            Rules = [new(RuleKind.Requires, ["Priority", "Assignee"], null, "A priority needs an assignee.")],
        };
}
