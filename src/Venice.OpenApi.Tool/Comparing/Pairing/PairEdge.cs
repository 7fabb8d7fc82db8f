namespace Venice.OpenApi.Tool.Comparing.Pairing;

/// <summary>A step from a pair of schemas to one inside: <c>.name</c>, <c>[]</c>, <c>{}</c>, <c>&lt;1&gt;</c> for a case.</summary>
internal sealed record PairEdge(string Step, SchemaPair Next);
