using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Venice.OpenApi.Core.Tests.Emission.Specimens;

namespace Venice.OpenApi.Core.Tests.Emission.Json;

public sealed class RoundTripLaws
{
    [Fact]
    public void Text_OfAnyKind_ComesBack() => Prop.ForAll<string>(static text =>
    {
        var valid = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text ?? ""));
        var json = $"{{\"text\":{JsonSerializer.Serialize(valid)}}}";

        var written = Probe.Write("Letter", json);

        using var document = JsonDocument.Parse(written);
        return document.RootElement.GetProperty("text").GetString() == valid;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ticket_WithAnyMembersInAnyOrder_ComesBackInTheDocumentsOrder() => Prop.ForAll<int, int, int>(static (mask, priority, order) =>
    {
        (string Name, string Value)[] members =
        [
            ("id", "\"6f9619ff-8b86-d011-b42d-00c04fc964ff\""), ("subject", "\"a\""), ("priority", priority.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("assignee", mask % 3 == 0 ? "null" : "\"b\""), ("color", "\"red\""), ("sizes", "[{\"width\":8,\"unit\":\"mm\"}]"), ("channel", "\"c\""),
        ];
        var present = members.Where((_, index) => index < 2 || (mask & (1 << index)) != 0).ToList();
        var random = new Random(order);
        var shuffled = present.OrderBy(_ => random.Next()).ToList();

        return Probe.Write("Ticket", Json(shuffled)) == Json(present);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void LenientReading_OfAnyJson_NeverThrows() => Prop.ForAll(
        Gen.Elements("Ticket", "Size", "Gift", "Parcel", "Announcing", "Color", "Knot", "Empty", "Letter", "Basket").ToArbitrary(),
        ArbitraryJson().ToArbitrary(),
        static (type, json) => Probe.Notes(type, json) is not null).QuickCheckThrowOnFailure();

    private static string Json(IEnumerable<(string Name, string Value)> members) => $"{{{string.Join(",", members.Select(static member => $"\"{member.Name}\":{member.Value}"))}}}";

    private static Gen<string> ArbitraryJson() => Gen.Sized(static size => Value(Math.Min(size, 4)));

    private static Gen<string> Value(int depth)
    {
        var scalar = Gen.Elements("null", "true", "0", "-1.5", "1e400", "8", "\"\"", "\"red\"", "\"box\"", "\"2024-01-31\"", "\"\\ud800\"", "12345678901234567890");
        if (depth == 0)
        {
            return scalar;
        }

        var name = Gen.Elements("type", "kind", "width", "unit", "id", "detail", "more", "text", "sizes", "next", "\\u0074ype", "\\ud800", "Optional_Deep", "OptionalNullable_Grid");
        var item = Value(depth - 1);
        var list = item.ListOf().Select(static items => $"[{string.Join(",", items.Take(3))}]");
        var map = name.Zip(item).ListOf().Select(static pairs => $"{{{string.Join(",", pairs.Take(4).Select(static pair => $"\"{pair.Item1}\":{pair.Item2}"))}}}");
        return Gen.OneOf(scalar, list, map, map);
    }
}
