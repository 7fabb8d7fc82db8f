using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>Where in the document the types stand that callers fill in. Beside the API and not in it: a line that moves changes this alone.</summary>
internal sealed record DocumentLinesModel(string Namespace, string ClientName, string DocumentName, EquatableArray<TypeLinesModel> Types);
