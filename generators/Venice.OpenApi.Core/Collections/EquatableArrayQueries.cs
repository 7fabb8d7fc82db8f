namespace Venice.OpenApi.Collections;

/// <summary>
/// LINQ's words on an <see cref="EquatableArray{T}"/>, each on its array: asked through the interface, the structure would be boxed, walked by two calls an
/// item, and its length unknown to whoever gathers the results.
/// </summary>
internal static class EquatableArrayQueries
{
    public static IEnumerable<TResult> Select<T, TResult>(this EquatableArray<T> items, Func<T, TResult> selector)
        where T : IEquatable<T> => items.Items.Select(selector);

    public static IEnumerable<T> Where<T>(this EquatableArray<T> items, Func<T, bool> condition)
        where T : IEquatable<T> => items.Items.Where(condition);

    public static bool Any<T>(this EquatableArray<T> items, Func<T, bool> condition)
        where T : IEquatable<T>
    {
        foreach (var item in items)
        {
            if (condition(item))
            {
                return true;
            }
        }

        return false;
    }

    public static bool All<T>(this EquatableArray<T> items, Func<T, bool> condition)
        where T : IEquatable<T>
    {
        foreach (var item in items)
        {
            if (!condition(item))
            {
                return false;
            }
        }

        return true;
    }

    public static bool Contains<T>(this EquatableArray<T> items, T item)
        where T : IEquatable<T> => Array.IndexOf(items.Items, item) >= 0;

    /// <summary>Each item through <paramref name="selector"/>; the array itself when that changes none of them.</summary>
    public static EquatableArray<T> Rewrite<T>(this EquatableArray<T> items, Func<T, T> selector)
        where T : class, IEquatable<T>
    {
        T[]? changed = null;
        for (var i = 0; i < items.Items.Length; i++)
        {
            var item = selector(items.Items[i]);
            if (changed is null && !ReferenceEquals(item, items.Items[i]))
            {
                changed = [.. items.Items];
            }

            if (changed is not null)
            {
                changed[i] = item;
            }
        }

        return changed is null ? items : new(changed);
    }
}
