namespace Venice.OpenApi.Binding.Schemas;

/// <summary>A bound while it is being tightened: the number as it is written.</summary>
internal sealed record NumberBound(string Number, bool IsExclusive)
{
    public static NumberBound? Higher(NumberBound? left, NumberBound? right) => Tighter(left, right, 1);

    public static NumberBound? Lower(NumberBound? left, NumberBound? right) => Tighter(left, right, -1);

    private static NumberBound? Tighter(NumberBound? left, NumberBound? right, int sign)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        var order = sign * NumberText.Compare(left.Number, right.Number);
        return order > 0 || (order == 0 && left.IsExclusive) ? left : right;
    }
}
