namespace Venice.OpenApi.Tool.Sources;

/// <summary>Something outside of this program is not as it must be; the message is for its user: what, where, what to do.</summary>
internal sealed class SpecFailureException(string message) : Exception(message);
