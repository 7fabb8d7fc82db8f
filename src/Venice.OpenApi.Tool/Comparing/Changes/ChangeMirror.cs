using static Venice.OpenApi.Tool.Comparing.Changes.ChangeKind;

namespace Venice.OpenApi.Tool.Comparing.Changes;

/// <summary>What a change is when it is undone.</summary>
internal static class ChangeMirror
{
    private static readonly (ChangeKind There, ChangeKind Back)[] Pairs =
    [
        (OperationAdded, OperationRemoved), (ParameterAdded, ParameterRemoved), (RequiredParameterAdded, RequiredParameterRemoved),
        (ParameterBecameRequired, ParameterBecameOptional), (BodyAdded, BodyRemoved), (RequiredBodyAdded, RequiredBodyRemoved),
        (BodyBecameRequired, BodyBecameOptional), (MediaTypeAdded, MediaTypeRemoved), (StatusAdded, StatusRemoved), (HeaderAdded, HeaderRemoved),
        (AlternativeAdded, AlternativeRemoved), (SchemeAdded, SchemeRemoved), (WebhookAdded, WebhookRemoved),
        (UnusedSchemaAdded, UnusedSchemaRemoved), (PropertyAdded, PropertyRemoved), (RequiredPropertyAdded, RequiredPropertyRemoved),
        (BecameRequired, BecameOptional), (TypeWidened, TypeNarrowed), (NullAllowed, NullForbidden), (FormatAdded, FormatRemoved),
        (ValuesAdded, ValuesRemoved), (ValuesClosed, ValuesOpened), (ConstraintTightened, ConstraintLoosened),
        (UnknownMembersForbidden, UnknownMembersAllowed), (MapTyped, MapUntyped), (CaseAdded, CaseRemoved), (Deprecated, DeprecationLifted),
        (BecameReadOnly, ReadOnlyLifted), (BecameWriteOnly, WriteOnlyLifted),
    ];

    private static readonly Dictionary<ChangeKind, ChangeKind> Known =
        Pairs.SelectMany(static pair => new[] { pair, (There: pair.Back, Back: pair.There) }).ToDictionary(static pair => pair.There, static pair => pair.Back);

    /// <summary>The kind of the same difference, read the other way round; itself for what has no direction.</summary>
    public static ChangeKind Of(ChangeKind kind) => Known.GetValueOrDefault(kind, kind);
}
