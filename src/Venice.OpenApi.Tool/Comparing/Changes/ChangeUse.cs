namespace Venice.OpenApi.Tool.Comparing.Changes;

/// <summary>Where a change is met by who uses the API.</summary>
/// <param name="Operation"><c>POST /image/edit</c>; empty for what belongs to the whole document.</param>
/// <param name="Part">Of the operation: <c>request application/json</c>, <c>response 402 application/json</c>, <c>query limit</c>; empty for itself.</param>
/// <param name="Path">Inside the part: <c>.images[].url</c>; empty for all of it.</param>
internal sealed record ChangeUse(string Operation, string Part, string Path)
{
    public override string ToString() => string.Join(' ', new[] { Operation, Part, Path }.Where(static part => part.Length > 0));
}
