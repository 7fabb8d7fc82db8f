namespace Venice.Sandbox.Imaging.Drawing;

/// <summary>Letters of five by eight dots for ASCII 32 to 126; the eighth row is for descenders.</summary>
internal static class BitmapFont
{
    public const int Width = 5;
    public const int Height = 8;

    /// <summary>A dot of space between letters.</summary>
    public const int Advance = Width + 1;

    // eight rows a letter, one digit of base 32 a row, the leftmost dot its highest bit
    private const string Rows =
        "00000000" + "44444040" + "AAA00000" + "AAVAVAA0" + "4FKE5U40" + "OP248J30" + "CIK8LID0" + "44800000"
        + "24888420" + "84222480" + "04LEL400" + "044V4400" + "00000C48" + "000V0000" + "00000CC0" + "01248G00"
        + "EHJLPHE0" + "4C4444E0" + "EH1248V0" + "V2421HE0" + "26AIV220" + "VGU11HE0" + "68GUHHE0" + "V1248880"
        + "EHHEHHE0" + "EHHF12C0" + "0CC0CC00" + "0CC0C480" + "248G8420" + "00V0V000" + "84212480" + "EH124040"
        + "EH1DLLE0" + "EHHHVHH0" + "UHHUHHU0" + "EHGGGHE0" + "SIHHHIS0" + "VGGUGGV0" + "VGGUGGG0" + "EHGNHHF0"
        + "HHHVHHH0" + "E44444E0" + "72222IC0" + "HIKOKIH0" + "GGGGGGV0" + "HRLLHHH0" + "HHPLJHH0" + "EHHHHHE0"
        + "UHHUGGG0" + "EHHHLID0" + "UHHUKIH0" + "FGGE11U0" + "V4444440" + "HHHHHHE0" + "HHHHHA40" + "HHHLLLA0"
        + "HHA4AHH0" + "HHHA4440" + "V1248GV0" + "E88888E0" + "0G842100" + "E22222E0" + "4AH00000" + "0000000V"
        + "84200000" + "00E1FHF0" + "GGMPHHU0" + "00EGGHE0" + "11DJHHF0" + "00EHVGE0" + "698S8880" + "00FHHF1E"
        + "GGMPHHH0" + "40C444E0" + "206222IC" + "GGIKOKI0" + "C44444E0" + "00QLLHH0" + "00MPHHH0" + "00EHHHE0"
        + "00UHHUGG" + "00FHHF11" + "00MPGGG0" + "00EGE1U0" + "88S88960" + "00HHHJD0" + "00HHHA40" + "00HHLLA0"
        + "00HA4AH0" + "00HHHF1E" + "00V248V0" + "24484420" + "44444440" + "84424480" + "008L2000";

    /// <summary>Whether the dot is set; a letter that the font does not have is a question mark.</summary>
    public static bool IsSet(char letter, int x, int y)
    {
        var index = letter is >= ' ' and <= '~' ? letter - ' ' : '?' - ' ';
        var digit = Rows[(index * Height) + y];
        var row = digit <= '9' ? digit - '0' : digit - 'A' + 10;
        return ((row >> (Width - 1 - x)) & 1) != 0;
    }
}
