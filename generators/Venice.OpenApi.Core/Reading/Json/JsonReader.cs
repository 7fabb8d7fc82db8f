using Venice.OpenApi.Diagnostics;
using Venice.OpenApi.Reading.Building;

namespace Venice.OpenApi.Reading.Json;

/// <summary>JSON (RFC 8259) → tree. Iterative: the nesting of a text never becomes nesting of calls.</summary>
internal static class JsonReader
{
    public static SpecNode? Read(string file, string text, DiagnosticBag bag)
    {
        var builder = new SpecTreeBuilder(bag);
        var scanner = new JsonScanner(file, text, bag);
        scanner.SkipSpace();
        if (!scanner.IsAtEnd)
        {
            ReadValues(scanner, builder, isWhole: true);
        }

        return builder.Close();
    }

    /// <summary>The entry of an object that begins at an index, and where it ends; <see langword="null"/> when there is anything to find in it.</summary>
    /// <param name="place">Where that is.</param>
    /// <param name="depth">How many objects and arrays it stands in.</param>
    public static (SpecEntry Entry, int End)? TryReadEntry(string text, int at, SourcePlace place, int depth)
    {
        var findings = new DiagnosticBag();
        var builder = new SpecTreeBuilder(findings);
        builder.BeginMapInside(place, depth);
        var scanner = new JsonScanner(place.File, text, findings);
        scanner.MoveTo(at, place);
        return ReadKey(scanner, builder) && ReadValues(scanner, builder, isWhole: false) && findings.IsEmpty && !builder.IsStopped
            ? (builder.CloseInside().Entries[0], scanner.At)
            : null;
    }

    /// <param name="isWhole">Whether the text must end behind the value.</param>
    /// <returns>Whether the value was read to its end.</returns>
    private static bool ReadValues(JsonScanner scanner, SpecTreeBuilder builder, bool isWhole)
    {
        var closers = new Stack<char>();
        while (ReadValue(scanner, builder, closers))
        {
            // Behind a value: leave what ends here, then go on to the next value of what is still open.
            if (!LeaveCompleted(scanner, builder, closers, isWhole))
            {
                return closers.Count == 0;
            }
        }

        return false;
    }

    /// <summary>Reads one value with, in an object, the key before it; <see langword="false"/> when nothing more can be read.</summary>
    private static bool ReadValue(JsonScanner scanner, SpecTreeBuilder builder, Stack<char> closers)
    {
        while (true)
        {
            if (closers.Count > 0 && closers.Peek() == '}' && !ReadKey(scanner, builder))
            {
                return false;
            }

            if (scanner.Current is not ('{' or '['))
            {
                return scanner.TryReadScalar(builder) && !builder.IsStopped;
            }

            if (!Enter(scanner, builder, closers))
            {
                return false;
            }

            if (scanner.Current == closers.Peek())
            {
                return true;
            }
        }
    }

    private static bool Enter(JsonScanner scanner, SpecTreeBuilder builder, Stack<char> closers)
    {
        if (scanner.Current == '{')
        {
            builder.BeginMap(scanner.Place);
            closers.Push('}');
        }
        else
        {
            builder.BeginList(scanner.Place);
            closers.Push(']');
        }

        scanner.Advance();
        scanner.SkipSpace();
        return !builder.IsStopped;
    }

    private static bool ReadKey(JsonScanner scanner, SpecTreeBuilder builder)
    {
        if (scanner.Current != '"')
        {
            return scanner.Fail("a key in double quotes is expected");
        }

        if (!scanner.TryReadScalar(builder))
        {
            return false;
        }

        scanner.SkipSpace();
        if (scanner.Current != ':')
        {
            return scanner.Fail("':' is expected after a key");
        }

        scanner.Advance();
        scanner.SkipSpace();
        return true;
    }

    private static bool LeaveCompleted(JsonScanner scanner, SpecTreeBuilder builder, Stack<char> closers, bool isWhole)
    {
        while (true)
        {
            scanner.SkipSpace();
            if (closers.Count == 0)
            {
                return isWhole && !scanner.IsAtEnd && scanner.Fail("the document ended before this; only one value may stand in it");
            }

            if (scanner.Current == ',')
            {
                scanner.Advance();
                scanner.SkipSpace();
                return true;
            }

            if (scanner.Current != closers.Peek())
            {
                return scanner.Fail($"',' or '{closers.Peek()}' is expected");
            }

            closers.Pop();
            builder.End();
            scanner.Advance();
        }
    }
}
