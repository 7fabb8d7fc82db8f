namespace Venice.Cli;

/// <summary>The command was used wrongly; the message is one sentence for the person who did.</summary>
internal sealed class UsageException(string message) : Exception(message);
