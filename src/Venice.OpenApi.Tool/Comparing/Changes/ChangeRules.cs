using static Venice.OpenApi.Tool.Comparing.Changes.ChangeKind;

namespace Venice.OpenApi.Tool.Comparing.Changes;

/// <summary>
/// What each kind of change does, as far as the documents tell. What a service really takes may differ from what it promises: this is about the promise.
/// </summary>
internal static class ChangeRules
{
    /// <summary>Whether the C# of a generator with closed enums, and with a type for every name, stops to compile.</summary>
    public static bool BreaksSource(ChangeKind kind, Direction direction) => direction != Direction.Unused && kind switch
    {
        OperationRemoved or OperationMoved or OperationIdChanged or TagsChanged => true,
        RequiredParameterAdded or ParameterRemoved or RequiredParameterRemoved or ParameterRenamed or PathParameterRenamed or ParameterBecameRequired => true,
        RequiredBodyAdded or BodyRemoved or RequiredBodyRemoved or BodyBecameRequired or MediaTypeRemoved => true,
        StatusRemoved or HeaderRemoved or HeaderRenamed or SchemeRemoved or SchemeRenamed or WebhookRemoved => true,
        SchemaRenamed or PropertyRemoved or RequiredPropertyRemoved or PropertyRenamed or BecameRequired or BecameOptional => true,
        TypeWidened or TypeNarrowed or TypeChanged or NullAllowed or NullForbidden or FormatChanged or FormatAdded or FormatRemoved => true,
        ValuesRemoved or ValuesClosed or ValuesOpened or MapTyped or MapUntyped => true,
        CaseAdded or CaseRemoved or DiscriminatorChanged or BecameReadOnly or BecameWriteOnly => true,

        // who builds a request must set it; who reads an answer has one more member
        RequiredPropertyAdded => direction == Direction.Request,

        // a closed enum has no name for what now arrives
        ValuesAdded => direction == Direction.Response,
        _ => false,
    };

    public static RequestClass Requests(ChangeKind kind, Direction direction) => (kind, direction) switch
    {
        (OperationRemoved or OperationMoved or AlternativeRemoved or SchemeChanged, _) => RequestClass.Breaking,
        (ServersChanged, _) => RequestClass.Behaviour,
        (_, not Direction.Request) => RequestClass.Compatible,
        (DefaultChanged, _) => RequestClass.Behaviour,
        _ => BreaksRequest(kind) ? RequestClass.Breaking : RequestClass.Compatible,
    };

    private static bool BreaksRequest(ChangeKind kind) => kind switch
    {
        RequiredParameterAdded or ParameterRemoved or RequiredParameterRemoved or ParameterRenamed or ParameterBecameRequired or SerializationChanged => true,
        RequiredBodyAdded or BodyRemoved or RequiredBodyRemoved or BodyBecameRequired or MediaTypeRemoved => true,
        RequiredPropertyAdded or PropertyRemoved or RequiredPropertyRemoved or PropertyRenamed or BecameRequired or BecameReadOnly => true,
        TypeNarrowed or TypeChanged or NullForbidden or FormatAdded or FormatChanged => true,
        ValuesRemoved or ValuesClosed or ConstraintTightened or ConstraintChanged or UnknownMembersForbidden or MapTyped => true,
        CaseRemoved or DiscriminatorChanged => true,
        _ => false,
    };
}
