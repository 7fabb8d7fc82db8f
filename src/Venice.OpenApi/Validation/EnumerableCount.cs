using System.Collections;

namespace Venice.OpenApi.Validation;

/// <summary>Counts what an attribute is handed, whose item type is unknown.</summary>
internal static class EnumerableCount
{
    public static int Of(IEnumerable items)
    {
        if (items is ICollection collection)
        {
            return collection.Count;
        }

        var count = 0;
        var enumerator = items.GetEnumerator();
        using var disposable = enumerator as IDisposable;
        while (enumerator.MoveNext())
        {
            count++;
        }

        return count;
    }
}
