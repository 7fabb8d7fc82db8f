namespace Venice.OpenApi.Tests;

/// <summary>Tests that look at the memory of the whole process.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
