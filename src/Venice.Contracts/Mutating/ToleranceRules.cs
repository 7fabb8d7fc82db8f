namespace Venice.Contracts.Mutating;

/// <summary>Why a spoiled answer may pass: each rule by its name.</summary>
internal static class ToleranceRules
{
    public const string StatusRange = "range of statuses: the document declares all of them together";
    public const string ExtraMember = "extra member: a reader ignores what it does not know";
    public const string OptionalMember = "optional member: the document lets a provider leave it out";
    public const string OptionalHeader = "optional header: the document lets a provider leave it out";
    public const string Nullable = "nullable: the document allows null";
    public const string OpenValue = "open value: the document allows values of this type too";
    public const string ShorterList = "shorter list: the document allows a list with fewer items";
    public const string PictureInText = "picture in a text: the document does not say of which format it is";
    public const string MediaTypeParameter = "parameter of the content type: it changes nothing for the reader";
    public const string NotDemanded = "not demanded: Pact has no word for a member that may be absent; what it holds, the client checks";
    public const string HeaderNotDemanded = "header not demanded: Pact has no word for a header that may be absent";
    public const string MoreMembers = "more members: Pact lets an answer have members that the contract does not name, also where the document does not";
    public const string FirstBytes = "first bytes: a contract tells a picture, and other bytes, by how they begin";
}
