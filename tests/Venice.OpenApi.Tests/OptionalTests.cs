using FsCheck;
using FsCheck.Fluent;

namespace Venice.OpenApi.Tests;

public sealed class OptionalTests
{
    [Fact]
    public void Default_IsUnsetAndHasNoValue()
    {
        var optional = default(Optional<int>);

        Assert.False(optional.IsSet);
        Assert.Equal(0, optional.ValueOrDefault);
        Assert.Throws<InvalidOperationException>(() => optional.Value);
        Assert.Equal(Optional<int>.Unset, optional);
    }

    [Fact]
    public void Null_IsSetAndDiffersFromUnset()
    {
        Optional<string?> optional = (string?)null;

        Assert.True(optional.IsSet);
        Assert.Null(optional.Value);
        Assert.NotEqual(Optional<string?>.Unset, optional);
    }

    [Fact]
    public void AnyTwoValues_EqualExactlyWhenTheirOptionalsDo() => Prop.ForAll<string?, string?>((left, right) =>
    {
        Optional<string?> first = left;
        Optional<string?> second = right;
        var same = string.Equals(left, right, StringComparison.Ordinal);
        return first.Equals(second) == same && (first == second) == same && (first != second) != same
            && (!same || first.GetHashCode() == second.GetHashCode()) && first.Value == left;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ToString_NeverShowsTheValue() =>
        Assert.Equal("set unset", $"{new Optional<string>("a secret")} {Optional<string>.Unset}");
}
