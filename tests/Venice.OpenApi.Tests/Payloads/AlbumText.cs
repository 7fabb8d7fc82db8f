using System.Globalization;
using System.Text;

namespace Venice.OpenApi.Tests.Payloads;

/// <summary>Writes albums in every way that JSON allows, and now and then in one that it does not. The same seed writes the same.</summary>
internal sealed class AlbumText(int seed)
{
    private static readonly string[] Texts =
        ["", "a", "\"images\":[\"AAAA\"]", "\\", "{[}]", "é\n\t", "=", "data:", "QUJD", ",:", "\u2028"];

    private static readonly string[] Prefixes = ["data:image/png;base64,", "data:;base64,", "data:image/webp;name=a;base64,", "data:text/plain,", "data:", "data", "dat"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();

    public static byte[] Write(int seed)
    {
        var writer = new AlbumText(seed);
        return writer.Damage(Encoding.UTF8.GetBytes(writer.Album()));
    }

    private string Album()
    {
        if (_random.Next(10) == 0)
        {
            _text.Append('\uFEFF');
        }

        Object(_random.Next(6), () =>
        {
            switch (_random.Next(8))
            {
                case 0 or 1 or 2:
                    Name("images");
                    List(Payload);
                    break;
                case 3:
                    Name("data");
                    List(() => Object(_random.Next(3), Item));
                    break;
                case 4:
                    Name("map");
                    Object(_random.Next(3), () =>
                    {
                        Name(Pick(Texts));
                        Payload();
                    });
                    break;
                case 5:
                    Name(Pick(["a/b~*", "a~1b~0~2", "*", "image"]));
                    Payload();
                    break;
                default:
                    Name(_random.Next(100) == 0 ? Long(3000) : Pick(Texts));
                    Value(3);
                    break;
            }
        });
        Space();
        return _text.ToString();
    }

    private void Item()
    {
        Name(Pick(["b64_json", "url", "b64_json"]));
        Payload();
    }

    private void Payload()
    {
        if (_random.Next(12) == 0)
        {
            Value(2);
            return;
        }

        var bytes = new byte[_random.Next(1000) == 0 ? 150_000 : _random.Next(4) switch { 0 => _random.Next(8), 1 => _random.Next(2000), _ => _random.Next(60) }];
        _random.NextBytes(bytes);
        var text = Convert.ToBase64String(bytes, _random.Next(6) == 0 ? Base64FormattingOptions.InsertLineBreaks : Base64FormattingOptions.None);
        text = _random.Next(14) switch
        {
            0 => Pick(Prefixes) + text,
            1 => text + Pick(["=", "A", "AAAA", " ", "\n", "junk"]),
            2 => text.Insert(_random.Next(text.Length + 1), Pick(["*", " ", "=", "-", "\r\n", "é", "  "])),
            3 => text.TrimEnd('='),
            4 => "data:image/png;base64," + text,
            5 => "data:" + new string('x', _random.Next(1000, 1040)) + ";base64," + text,
            _ => text,
        };
        String(text, _random.Next(3) == 0 ? _random.Next(1, 100) : 0);
    }

    private void Value(int depth)
    {
        switch (_random.Next(depth > 0 ? 6 : 4))
        {
            case 0:
                _text.Append(Pick(["1", "-0.5e3", "true", "null", "false", "12345678901234567890"]));
                break;
            case 4:
                List(() => Value(depth - 1));
                break;
            case 5:
                Object(_random.Next(3), () =>
                {
                    Name(Pick(["images", "b64_json", "a", ""]));
                    Value(depth - 1);
                });
                break;
            default:
                String(_random.Next(400) == 0 ? Long(30_000) : Pick(Texts), _random.Next(2) == 0 ? 30 : 0);
                break;
        }
    }

    private void Object(int members, Action member) => Sequence('{', members, member, '}');

    private void List(Action item) => Sequence('[', _random.Next(4), item, ']');

    private void Sequence(char open, int count, Action item, char close)
    {
        _text.Append(open);
        for (var index = 0; index < count; index++)
        {
            Space();
            item();
            Space();
            _text.Append(index + 1 < count ? "," : "");
        }

        Space();
        _text.Append(close);
    }

    private void Name(string name)
    {
        String(name, _random.Next(5) == 0 ? 40 : 0);
        Space();
        _text.Append(':');
        Space();
    }

    private void String(string text, int percentEscaped)
    {
        _text.Append('"');
        foreach (var character in text)
        {
            _text.Append(character switch
            {
                _ when _random.Next(100) < percentEscaped => @"\u" + ((int)character).ToString(_random.Next(2) == 0 ? "x4" : "X4", CultureInfo.InvariantCulture),
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                '/' when percentEscaped > 0 => @"\/",
                _ => character.ToString(),
            });
        }

        _text.Append('"');
    }

    private void Space()
    {
        if (_random.Next(8) == 0)
        {
            _text.Append(Pick([" ", "\n", "\t", "\r\n", "   "]));
        }
    }

    /// <summary>Most texts stay as they are.</summary>
    private byte[] Damage(byte[] json)
    {
        switch (_random.Next(8))
        {
            case 0:
                return json[.._random.Next(json.Length)];
            case 1:
                json[_random.Next(json.Length)] = Pick("\0\n\"\\{}[],:= A\u00FF"u8.ToArray());
                return json;
            default:
                return json;
        }
    }

    /// <summary>More than a window, or than a name that is looked at.</summary>
    private string Long(int length) => string.Concat(Enumerable.Repeat(Pick(Texts) + "x", _random.Next(1, length)));

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
