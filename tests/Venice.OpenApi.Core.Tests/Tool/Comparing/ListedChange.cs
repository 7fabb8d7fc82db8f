using System.Text.RegularExpressions;
using Venice.OpenApi.Tool.Comparing.Changes;

namespace Venice.OpenApi.Core.Tests.Tool.Comparing;

/// <summary>A change as the list of the vendor's history writes it: <c>POST /image/edit req: json.modelId enum -qwen-edit</c>.</summary>
internal sealed partial record ListedChange(string Text, bool BreaksSource, RequestClass Requests)
{
    private static readonly Dictionary<string, ChangeKind[]> Keywords = new(StringComparer.Ordinal)
    {
        ["enum"] = [ChangeKind.ValuesAdded, ChangeKind.ValuesRemoved, ChangeKind.ValuesReordered, ChangeKind.ValuesClosed, ChangeKind.ValuesOpened],
        ["default"] = [ChangeKind.DefaultChanged],
        ["nullable"] = [ChangeKind.NullAllowed, ChangeKind.NullForbidden],
        ["deprecated"] = [ChangeKind.Deprecated, ChangeKind.DeprecationLifted],
        ["format"] = [ChangeKind.FormatAdded, ChangeKind.FormatChanged, ChangeKind.FormatRemoved],
        ["minimum"] = Limits,
        ["minLength"] = Limits,
        ["maxLength"] = Limits,
        ["additionalProperties"] = [ChangeKind.UnknownMembersAllowed, ChangeKind.UnknownMembersForbidden],
        ["discriminator"] = [ChangeKind.DiscriminatorChanged],
        ["schema"] = [ChangeKind.SchemaRenamed],
        ["anyOf"] = [ChangeKind.CaseAdded, ChangeKind.CaseRemoved],
        ["oneOf"] = [ChangeKind.CaseAdded, ChangeKind.CaseRemoved],
        ["optional→required"] = [ChangeKind.BecameRequired],
    };

    private static ChangeKind[] Limits => [ChangeKind.ConstraintLoosened, ChangeKind.ConstraintTightened];

    /// <summary>Of one change of ours the list names parts: a type that becomes another loses its members, a name that changes goes and comes.</summary>
    public static bool IsWhole(SpecChange change) => change.Kind is ChangeKind.TypeChanged or ChangeKind.TypeWidened or ChangeKind.TypeNarrowed
        or ChangeKind.PropertyRenamed or ChangeKind.HeaderRenamed or ChangeKind.SchemeRenamed or ChangeKind.OperationMoved or ChangeKind.CaseAdded or ChangeKind.CaseRemoved;

    public bool Matches(SpecChange change)
    {
        if (Scheme().Match(Text) is { Success: true } scheme)
        {
            var key = scheme.Groups[1].Value.Split('.')[0];
            return change.Kind is ChangeKind.SchemeAdded or ChangeKind.SchemeRemoved or ChangeKind.SchemeRenamed or ChangeKind.SchemeChanged
                && (change.OldValue == key || change.NewValue == key || change.Uses.Any(use => use.Part == $"security {key}"));
        }

        if (OfOperation().Match(Text) is { Success: true } whole)
        {
            return change.Kind is ChangeKind.OperationAdded or ChangeKind.OperationRemoved or ChangeKind.OperationMoved
                && (change.Uses.Any(use => use.Operation == whole.Groups[1].Value) || $"POST {change.OldValue}" == whole.Groups[1].Value);
        }

        if (Security().Match(Text) is { Success: true } security)
        {
            return change.Kind == ChangeKind.SchemeRenamed
                || (change.Kind is ChangeKind.AlternativeAdded or ChangeKind.AlternativeRemoved && change.Uses.Any(use => use.Operation == security.Groups[1].Value));
        }

        var part = Part().Match(Text);
        Assert.True(part.Success, Text);
        return change.Uses.Where(use => use.Operation == part.Groups[1].Value).Any(use => Matches(change, use, part.Groups[2].Value, part.Groups[3].Value));
    }

    private static bool Matches(SpecChange change, ChangeUse use, string side, string rest)
    {
        var sign = rest[0] is '+' or '-' ? rest[..1] : "";
        var (place, aspect) = (rest[sign.Length..].Split(' ')[0], rest.Contains(' ', StringComparison.Ordinal) ? rest[(rest.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "");
        var at = place.IndexOfAny(['.', '<']);
        var (head, path) = at < 0 ? (place, "") : (place[..at], CaseIndex().Replace(place[at..], "<$1>"));
        var wanted = side == "req" ? $"request {(head == "json" ? "application/json" : "multipart/form-data")}" : $"response {head}";
        if (use.Part != wanted && !use.Part.StartsWith(wanted + " ", StringComparison.Ordinal))
        {
            return false;
        }

        if (aspect.StartsWith("hdr:", StringComparison.Ordinal))
        {
            return change.Kind is ChangeKind.HeaderAdded or ChangeKind.HeaderRemoved or ChangeKind.HeaderRenamed && (change.OldValue == aspect[4..] || change.NewValue == aspect[4..]);
        }

        if (aspect.StartsWith('['))
        {
            return change.Kind == ChangeKind.MediaTypeAdded && use.Part.EndsWith(aspect.Trim('[', ']'), StringComparison.Ordinal);
        }

        if (path.Length == 0 && sign.Length > 0)
        {
            // a status that had no body before counts as new there
            return change.Kind is ChangeKind.StatusAdded or ChangeKind.StatusRemoved or ChangeKind.MediaTypeAdded;
        }

        var keyword = aspect.Split(' ')[0];
        if (IsWhole(change) && change.Kind is ChangeKind.TypeChanged or ChangeKind.TypeWidened or ChangeKind.TypeNarrowed)
        {
            return sign.Length > 0 ? path.StartsWith(use.Path, StringComparison.Ordinal) && path != use.Path : path == use.Path && keyword is "type" or "anyOf" or "oneOf" or "format" or "schema" or "discriminator";
        }

        if (sign.Length > 0 || keyword == "optional→required")
        {
            var dot = path.LastIndexOfAny(['.', '<']);
            var (parent, name) = (path[..dot], path[(dot + 1)..]);
            return use.Path == parent && (path[dot] == '<'
                ? change.Kind is ChangeKind.CaseAdded or ChangeKind.CaseRemoved
                : (sign.Length > 0 ? change.Kind is ChangeKind.PropertyAdded or ChangeKind.RequiredPropertyAdded or ChangeKind.PropertyRemoved or ChangeKind.RequiredPropertyRemoved or ChangeKind.PropertyRenamed : change.Kind == ChangeKind.BecameRequired)
                  && (change.OldValue == name || change.NewValue == name));
        }

        return use.Path == path && Keywords.TryGetValue(keyword, out var kinds) && kinds.Contains(change.Kind) && HasSign(change.Kind, aspect);
    }

    private static bool HasSign(ChangeKind kind, string aspect) => kind switch
    {
        ChangeKind.ValuesAdded => aspect.StartsWith("enum +", StringComparison.Ordinal),
        ChangeKind.ValuesRemoved => aspect.StartsWith("enum -", StringComparison.Ordinal),
        _ => true,
    };

    [GeneratedRegex(@"^securityScheme [+-]?(\S+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^(\w+ \S+): operation (?:added|removed)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfOperation();

    [GeneratedRegex(@"^(\w+ \S+): security ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Security();

    [GeneratedRegex(@"^(\w+ \S+) (req|resp): (.+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"<(?:oneOf|anyOf)(\d+)>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CaseIndex();
}
