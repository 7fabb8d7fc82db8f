using Venice.OpenApi.Emission.Records;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Emission.Validation;

/// <summary>The model's limits that hold for several texts of a record, such as the prompt and what the picture shall not show: each is asked for once.</summary>
internal sealed class SharedLimits
{
    public static readonly SharedLimits None = new([], new LocalNames([]));

    private readonly Dictionary<(string Name, int Documented), string> _locals = [];

    public SharedLimits(IEnumerable<RecordMember> members, LocalNames names)
    {
        foreach (var same in members.Where(static member => member is { Type.Kind: TypeKind.String, Model.Constraints.ModelLimit: not null }).GroupBy(static member => Key(member.Model.Constraints)))
        {
            if (same.Skip(1).Any())
            {
                _locals.Add(same.Key, names.Derive("limit")); // never after its name, which is any text of the document
            }
        }
    }

    /// <summary>The local that holds the limit of a text; <see langword="null"/> when it is the only one with it.</summary>
    public string? Local(ConstraintModel constraints) =>
        constraints.ModelLimit is not null && _locals.TryGetValue(Key(constraints), out var local) ? local : null;

    public void Write(SourceWriter writer)
    {
        foreach (var limit in _locals)
        {
            writer.Line($"var {limit.Value} = {Call(limit.Key.Name, limit.Key.Documented)};");
        }
    }

    /// <summary>What gives the limit of a length.</summary>
    public static string Call(string name, int documented) => $"violations.Limit({CSharpLiteral.String(name)}, {TextChecks.Number(documented)})";

    private static (string Name, int Documented) Key(ConstraintModel constraints) => (constraints.ModelLimit!, constraints.MaxLength ?? int.MaxValue);
}
