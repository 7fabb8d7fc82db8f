namespace Venice.Contracts.Covering;

/// <summary>Kinds of <see cref="PathStep"/>.</summary>
internal enum StepKind
{
    Member,
    Item,
    AnyMember,
}
