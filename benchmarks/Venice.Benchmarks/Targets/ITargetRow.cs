namespace Venice.Benchmarks.Targets;

/// <summary>A row of the table of targets. Every class that implements this is run by <c>targets</c>: a new row is a new file, and nothing else.</summary>
internal interface ITargetRow
{
    /// <summary>The row's number, such as <c>6c</c>; rows run in its order.</summary>
    string Name { get; }

    /// <summary>Whether it only notes figures that no target is set for: measured when it is named.</summary>
    bool IsExtra => false;

    void Measure(TargetReport report);
}
