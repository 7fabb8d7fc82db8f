using System.Collections;
using System.Reflection;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Core.Tests.Meaning;

/// <summary>Looks for unions in emitted values, and for the cases that they are.</summary>
internal sealed class UnionSearch(ApiModel model)
{
    private const int MaxDepth = 64;

    private readonly HashSet<string> _unions = model.Unions.Select(static union => union.Name).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<Type, PropertyInfo[]> _properties = [];

    /// <summary>All there are, as <c>Union.Case</c>.</summary>
    public IEnumerable<string> All => model.Unions.SelectMany(static union => union.Cases.Select(item => $"{union.Name}.{item.Name}"));

    public void Find(object? value, HashSet<string> found, int depth = 0)
    {
        if (value is null or string || depth > MaxDepth)
        {
            return;
        }

        if (value is IEnumerable items && value.GetType().Namespace != model.Namespace)
        {
            foreach (var item in items)
            {
                Find(item, found, depth + 1);
            }

            return;
        }

        var type = value.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            Find(type.GetProperty("Value")!.GetValue(value), found, depth + 1);
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            if (type.GetProperty("IsSet")!.GetValue(value) is true)
            {
                Find(type.GetProperty("Value")!.GetValue(value), found, depth + 1);
            }
        }
        else if (type.Namespace == model.Namespace && !type.IsEnum)
        {
            Inside(value, type, found, depth);
        }
    }

    private void Inside(object value, Type type, HashSet<string> found, int depth)
    {
        if (!_properties.TryGetValue(type, out var properties))
        {
            _properties[type] = properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.GetIndexParameters().Length == 0)];
        }

        if (_unions.Contains(type.Name))
        {
            found.Add($"{type.Name}.{type.GetProperty("Kind")!.GetValue(value)}");
        }

        foreach (var property in properties)
        {
            Find(property.GetValue(value), found, depth + 1);
        }
    }
}
