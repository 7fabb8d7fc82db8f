namespace Venice.OpenApi.Tool.Comparing.Changes;

/// <summary>What happened. A kind names its mirror image: what is read from the new document to the old one.</summary>
internal enum ChangeKind
{
    OperationAdded,
    OperationRemoved,
    OperationMoved,
    OperationIdChanged,
    TagsChanged,
    ServersChanged,

    ParameterAdded,
    RequiredParameterAdded,
    ParameterRemoved,
    RequiredParameterRemoved,
    ParameterRenamed,
    PathParameterRenamed,
    ParameterBecameRequired,
    ParameterBecameOptional,
    SerializationChanged,

    BodyAdded,
    RequiredBodyAdded,
    BodyRemoved,
    RequiredBodyRemoved,
    BodyBecameRequired,
    BodyBecameOptional,
    MediaTypeAdded,
    MediaTypeRemoved,

    StatusAdded,
    StatusRemoved,
    HeaderAdded,
    HeaderRemoved,
    HeaderRenamed,

    AlternativeAdded,
    AlternativeRemoved,
    SchemeAdded,
    SchemeRemoved,
    SchemeRenamed,
    SchemeChanged,

    WebhookAdded,
    WebhookRemoved,

    /// <summary>A component that nothing in the document uses.</summary>
    UnusedSchemaAdded,
    UnusedSchemaRemoved,
    SchemaRenamed,

    PropertyAdded,
    RequiredPropertyAdded,
    PropertyRemoved,
    RequiredPropertyRemoved,
    PropertyRenamed,
    BecameRequired,
    BecameOptional,

    /// <summary>Everything that was allowed is still allowed, and more.</summary>
    TypeWidened,
    TypeNarrowed,
    TypeChanged,
    NullAllowed,
    NullForbidden,
    FormatAdded,
    FormatRemoved,
    FormatChanged,

    ValuesAdded,
    ValuesRemoved,
    ValuesReordered,
    ValuesClosed,
    ValuesOpened,
    DefaultChanged,

    ConstraintTightened,
    ConstraintLoosened,

    /// <summary>Which of the two it is, or neither, cannot be told.</summary>
    ConstraintChanged,

    UnknownMembersForbidden,
    UnknownMembersAllowed,
    MapTyped,
    MapUntyped,

    CaseAdded,
    CaseRemoved,
    DiscriminatorChanged,

    Deprecated,
    DeprecationLifted,
    BecameReadOnly,
    ReadOnlyLifted,
    BecameWriteOnly,
    WriteOnlyLifted,

    /// <summary>An <c>x-</c> keyword: its meaning is its author's.</summary>
    ExtensionChanged,

    /// <summary>Words and examples.</summary>
    TextChanged,
}
