using System.ComponentModel.DataAnnotations;
using Venice.Benchmarks.Samples;

namespace Venice.Benchmarks.Peers;

/// <summary>The two ways of .NET to validate by attributes.</summary>
internal static class Annotations
{
    private static readonly PlainRequestValidator Generated = new();

    public static bool ByOptions(PlainRequest request) => Generated.Validate(null, request).Succeeded;

    public static int ByValidator(PlainRequest request)
    {
        var results = new List<ValidationResult>();
        _ = Validator.TryValidateObject(request, new ValidationContext(request), results, validateAllProperties: true);
        return results.Sum(static result => result.ErrorMessage!.Length);
    }
}
