using Venice.OpenApi.Diagnostics;

namespace Venice.OpenApi.Reading.Overlays;

/// <summary>The part of JSONPath (RFC 9535) that overlays need: names, indexes, wildcards, descent, and a filter for one equality.</summary>
internal static class OverlayPathParser
{
    /// <summary>The path, or <see langword="null"/> after it was reported what is wrong with it.</summary>
    public static OverlayPath? Parse(SpecScalar target, DiagnosticBag bag)
    {
        var text = new OverlayPathText(target.Text);
        var steps = new List<OverlayStep>();
        if (!text.Take("$"))
        {
            text.Fail("'$' is expected");
        }

        while (text.Failure is null && !text.IsAtEnd)
        {
            if (Step(text) is { } step)
            {
                steps.Add(step);
            }
        }

        if (text.Failure is null)
        {
            return new(target.Text, steps);
        }

        bag.Report(OverlayRules.BadTarget, target.Place, SpecExcerpt.Of(target.Text), SpecExcerpt.Number(text.Position + 1), text.Failure);
        return null;
    }

    private static OverlayStep? Step(OverlayPathText text)
    {
        var descends = text.Take("..");
        var selector = Selector(text, afterDots: descends);
        return selector is null ? null : new(selector, descends, text.Position);
    }

    private static OverlaySelector? Selector(OverlayPathText text, bool afterDots)
    {
        if (text.Take("["))
        {
            return Bracketed(text);
        }

        if (!afterDots && !text.Take("."))
        {
            return text.Fail("'.' or '[' is expected");
        }

        if (text.Take("*"))
        {
            return new WildcardSelector();
        }

        return text.TakeName() is { } name ? new NameSelector(name) : text.Fail("a name is expected");
    }

    private static OverlaySelector? Bracketed(OverlayPathText text)
    {
        text.SkipSpace();
        OverlaySelector? selector;
        if (text.Take("*"))
        {
            selector = new WildcardSelector();
        }
        else if (text.Take("?"))
        {
            selector = Filter(text);
        }
        else if (text.TakeInteger() is { } index)
        {
            selector = new IndexSelector(index);
        }
        else
        {
            selector = text.TakeQuoted() is { } name ? new NameSelector(name) : text.Fail("a name in quotes, an index, '*' or a filter is expected");
        }

        text.SkipSpace();
        return selector is null || text.Take("]") ? selector : text.Fail("']' is expected");
    }

    private static OverlaySelector? Filter(OverlayPathText text)
    {
        text.SkipSpace();
        var inParentheses = text.Take("(");
        text.SkipSpace();
        if (!text.Take("@"))
        {
            return text.Fail("'@' is expected in a filter");
        }

        if (Member(text) is not { } name)
        {
            return text.Fail("the name of a member is expected after '@'");
        }

        text.SkipSpace();
        if (!text.Take("=="))
        {
            return text.Fail("'==' is expected in a filter");
        }

        text.SkipSpace();
        if (text.TakeLiteral() is not { } literal)
        {
            return text.Fail("a string in quotes, a number, true, false or null is expected");
        }

        text.SkipSpace();
        return !inParentheses || text.Take(")") ? new FilterSelector(name, literal.Kind, literal.Text) : text.Fail("')' is expected");
    }

    private static string? Member(OverlayPathText text)
    {
        if (text.Take("."))
        {
            return text.TakeName();
        }

        if (!text.Take("["))
        {
            return null;
        }

        var name = text.TakeQuoted();
        return name is not null && text.Take("]") ? name : null;
    }
}
