using System.ComponentModel.DataAnnotations;

namespace Venice;

/// <summary>A time that .NET's timers can count: more than nothing and at most 49 days, or endless.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeLimitAttribute : ValidationAttribute
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(49);

    public override bool IsValid(object? value) =>
        value is TimeSpan time && (time == Timeout.InfiniteTimeSpan || (time > TimeSpan.Zero && time <= Longest));

    public override string FormatErrorMessage(string name) => $"{name} must be greater than zero and at most 49 days, or Timeout.InfiniteTimeSpan.";
}
