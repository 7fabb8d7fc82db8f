namespace Venice.Generated.Tests.Soak;

/// <summary>Tests that look at what the whole process holds: with others beside them they would measure those.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
