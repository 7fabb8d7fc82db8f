namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>The hour of a scene: the sky from zenith to horizon, the light in it, and the dark against it.</summary>
internal sealed record Palette(Colour Zenith, Colour Upper, Colour Middle, Colour Low, Colour Horizon, Colour Light, Colour Dark, bool IsNight)
{
    private static readonly Palette[] Days =
    [
        Of(0x2B3A67, 0x6A5A8C, 0xC9727A, 0xF2A65A, 0xFFD98A, 0xFFF3CF, 0x1B1630, false),
        Of(0x35244F, 0x7A3B69, 0xD1637B, 0xF59E8B, 0xFFD7B5, 0xFFF0DC, 0x22122C, false),
        Of(0x0F3B52, 0x1F6F78, 0x6FB3A2, 0xF0C987, 0xFFE9BF, 0xFFF6DA, 0x0B2330, false),
        Of(0x1E1548, 0x4B2A7B, 0x8F4C9C, 0xE07FA0, 0xFFC6A8, 0xFFEBD6, 0x150E33, false),
        Of(0x4A7FB5, 0x79A9CF, 0xB4D0DC, 0xF3E3CB, 0xFFF1D6, 0xFFFBEA, 0x24344D, false),
        Of(0x1B1124, 0x4D1B35, 0x9B2C3A, 0xE2603C, 0xFFB35C, 0xFFE3A6, 0x140A16, false),
    ];

    private static readonly Palette[] Nights =
    [
        Of(0x070B22, 0x101C44, 0x22366B, 0x4A5F94, 0x8E8FB5, 0xF4F1DE, 0x060916, true),
        Of(0x04141C, 0x0B2C33, 0x1B4E4F, 0x3F7A6D, 0x93B59A, 0xF2F5E1, 0x031014, true),
        Of(0x120A26, 0x25154A, 0x46286F, 0x7A4C8F, 0xC08BA6, 0xFBEFE3, 0x0B0618, true),
    ];

    public static Palette Choose(SeededRandom random, Mood mood)
    {
        var isNight = mood.HasFlag(Mood.Night) || (!mood.HasFlag(Mood.Day) && random.Chance(0.3f));
        var palettes = isNight ? Nights : Days;
        return palettes[random.Below(palettes.Length)].Turned(random.Between(-0.035f, 0.035f));
    }

    /// <summary>The sky's colour.</summary>
    /// <param name="height">0 at the horizon, 1 at the zenith.</param>
    public Colour Sky(float height) => height switch
    {
        < 0.14f => Horizon.Towards(Low, Wave.Smooth(0, 0.14f, height)),
        < 0.36f => Low.Towards(Middle, Wave.Smooth(0.10f, 0.38f, height)),
        < 0.66f => Middle.Towards(Upper, Wave.Smooth(0.33f, 0.70f, height)),
        _ => Upper.Towards(Zenith, Wave.Smooth(0.6f, 1.1f, height)),
    };

    private static Palette Of(int zenith, int upper, int middle, int low, int horizon, int light, int dark, bool isNight) => new(
        Colour.FromHex(zenith), Colour.FromHex(upper), Colour.FromHex(middle), Colour.FromHex(low), Colour.FromHex(horizon), Colour.FromHex(light), Colour.FromHex(dark), isNight);

    private Palette Turned(float turn) => this with
    {
        Zenith = Zenith.Turned(turn),
        Upper = Upper.Turned(turn),
        Middle = Middle.Turned(turn),
        Low = Low.Turned(turn),
        Horizon = Horizon.Turned(turn / 2),
        Dark = Dark.Turned(turn),
    };
}
