namespace Venice.Contracts.Consuming;

/// <summary>The engine's numbers for the two halves of an interaction.</summary>
internal enum MessagePart
{
    Request = 0,
    Response = 1,
}
