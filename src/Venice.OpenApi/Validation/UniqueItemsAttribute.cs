using System.Collections;

namespace Venice.OpenApi.Validation;

/// <summary>No item of a list is there twice (<c>uniqueItems</c>); items are compared by content.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class UniqueItemsAttribute : JsonValueAttribute
{
    private protected override bool Passes(object value)
    {
        if (value is not IEnumerable items)
        {
            return true;
        }

        var seen = new HashSet<object?>(StructuralComparer<object?>.Instance);
        foreach (var item in items)
        {
            if (!seen.Add(item))
            {
                return false;
            }
        }

        return true;
    }

    private protected override string Describe() => "must not hold the same item twice.";
}
