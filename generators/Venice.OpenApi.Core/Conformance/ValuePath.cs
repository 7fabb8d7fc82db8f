using System.Globalization;
using System.Text;

namespace Venice.OpenApi.Conformance;

/// <summary>The way to a value inside of a value; written out only when there is something to tell.</summary>
internal sealed class ValuePath
{
    public static readonly ValuePath Root = new(null, null, 0);

    private readonly ValuePath? _parent;
    private readonly string? _name;
    private readonly int _index;

    private ValuePath(ValuePath? parent, string? name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    public ValuePath Member(string name) => new(this, name, 0);

    public ValuePath Item(int index) => new(this, null, index);

    public override string ToString()
    {
        var steps = new Stack<ValuePath>();
        for (var step = this; step._parent is not null; step = step._parent)
        {
            steps.Push(step);
        }

        var path = new StringBuilder();
        foreach (var step in steps)
        {
            step.Append(path);
        }

        return path.ToString();
    }

    private static bool IsPlain(string name) =>
        name.Length > 0 && name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '$');

    private void Append(StringBuilder path)
    {
        if (_name is null)
        {
            path.Append('[').Append(_index.ToString(CultureInfo.InvariantCulture)).Append(']');
        }
        else if (IsPlain(_name))
        {
            path.Append(path.Length > 0 ? "." : "").Append(_name);
        }
        else
        {
            path.Append("['").Append(_name.Replace("\\", "\\\\").Replace("'", "\\'")).Append("']");
        }
    }
}
