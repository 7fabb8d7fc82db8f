using System.ComponentModel.DataAnnotations;

namespace Venice;

/// <summary>A time that .NET's timers can count: more than nothing and at most 49 days, or endless where that means something.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeLimitAttribute : ValidationAttribute
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(49);

    /// <summary>Whether it has to end: a wait is no limit, and an endless one would be taken for a negative one.</summary>
    public bool IsFinite { get; set; }

    public override bool IsValid(object? value) =>
        value is TimeSpan time && ((time == Timeout.InfiniteTimeSpan && !IsFinite) || (time > TimeSpan.Zero && time <= Longest));

    public override string FormatErrorMessage(string name) => $"{name} must be greater than zero and at most 49 days{(IsFinite ? "" : ", or Timeout.InfiniteTimeSpan")}.";
}
