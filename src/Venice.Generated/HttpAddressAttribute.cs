using System.ComponentModel.DataAnnotations;

namespace Venice;

/// <summary>An absolute http(s) address.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HttpAddressAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null or Uri { IsAbsoluteUri: true, Scheme: "http" or "https" };

    public override string FormatErrorMessage(string name) => $"{name} must be an absolute http or https address.";
}
