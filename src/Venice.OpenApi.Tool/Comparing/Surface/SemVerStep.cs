namespace Venice.OpenApi.Tool.Comparing.Surface;

/// <summary>What must be counted up in the version of a package that is emitted from the document.</summary>
internal enum SemVerStep
{
    None,
    Patch,
    Minor,
    Major,
}
