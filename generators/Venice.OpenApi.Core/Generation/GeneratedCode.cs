using Venice.OpenApi.Collections;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Generation;

/// <summary>All files of a contract at once, named as in a compilation: for whoever is no compiler.</summary>
internal static class GeneratedCode
{
    /// <param name="lines">Where the types stand, if a table of it is wanted.</param>
    public static EquatableArray<EmittedFile> Of(ApiModel model, DocumentLinesModel? lines) =>
        ApiEmitter.Emit(model).Concat(lines is null ? [] : LinesEmitter.Emit(lines)).Select(file => file with { HintName = $"{model.Namespace}.{file.HintName}" }).ToEquatableArray();
}
