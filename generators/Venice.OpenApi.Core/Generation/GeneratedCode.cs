using Venice.OpenApi.Collections;
using Venice.OpenApi.Emission;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Generation;

/// <summary>All files of a contract at once, named as in a compilation: for whoever is no compiler.</summary>
internal static class GeneratedCode
{
    public static EquatableArray<EmittedFile> Of(ApiModel model) =>
        ApiEmitter.Emit(model).Select(file => file with { HintName = $"{model.Namespace}.{file.HintName}" }).ToEquatableArray();
}
