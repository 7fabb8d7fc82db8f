using System.ComponentModel.DataAnnotations;

namespace Venice;

/// <summary>A limit of spending that can be kept.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SoundSpendingLimitAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        (value as SpendingLimit)?.Problem is { } problem ? new($"{validationContext.DisplayName} cannot be kept: {problem}.") : ValidationResult.Success;
}
