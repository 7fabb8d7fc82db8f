using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>What a schema says beside the values that it allows: default, deprecation, direction, format, null.</summary>
internal static class AnnotationComparison
{
    /// <summary>Formats that become a type of their own in C#, here or with others.</summary>
    private static readonly HashSet<string> TypedFormats = new(StringComparer.Ordinal)
    {
        "date", "date-time", "time", "duration", "uuid", "uri", "byte", "binary", "int32", "int64", "float", "double", "decimal",
    };

    public static void Compare(SchemaPair pair)
    {
        var (before, after) = (pair.Before, pair.After);
        Flag(pair, before.IsDeprecated, after.IsDeprecated, "deprecated", ChangeKind.Deprecated, ChangeKind.DeprecationLifted, "is deprecated", "is no longer deprecated");
        Flag(pair, before.IsReadOnly, after.IsReadOnly, "readOnly", ChangeKind.BecameReadOnly, ChangeKind.ReadOnlyLifted, "is only answered, never sent (readOnly)", "is no longer readOnly");
        Flag(pair, before.IsWriteOnly, after.IsWriteOnly, "writeOnly", ChangeKind.BecameWriteOnly, ChangeKind.WriteOnlyLifted, "is only sent, never answered (writeOnly)", "is no longer writeOnly");
        Flag(pair, before.IsNullable, after.IsNullable, NullKeyword(pair), ChangeKind.NullAllowed, ChangeKind.NullForbidden, "may be null", "is never null, was nullable");
        if (!Quoted.AreEqual(before.Default, after.Default))
        {
            var (old, @new) = (Quoted.Value(before.Default), Quoted.Value(after.Default));
            pair.ReportAt(ChangeKind.DefaultChanged, "default", $"has the default {@new}, was {old}", old, @new);
        }
    }

    /// <summary>Compared only where the types are the same: else the change of type says it all.</summary>
    public static void CompareFormats(SchemaPair pair)
    {
        Text(pair, "format", pair.Before.Facts.Format, pair.After.Facts.Format);
        Text(pair, "contentEncoding", pair.Before.Facts.ContentEncoding, pair.After.Facts.ContentEncoding);
        Text(pair, "contentMediaType", pair.Before.Facts.ContentMediaType, pair.After.Facts.ContentMediaType);
    }

    private static string NullKeyword(SchemaPair pair) =>
        pair.Before.Facts.Source.Node?["nullable"] is not null || pair.After.Facts.Source.Node?["nullable"] is not null ? "nullable" : "type";

    private static void Flag(SchemaPair pair, bool before, bool after, string keyword, ChangeKind on, ChangeKind off, string whatOn, string whatOff)
    {
        if (before != after)
        {
            pair.ReportAt(after ? on : off, keyword, after ? whatOn : whatOff);
        }
    }

    private static void Text(SchemaPair pair, string keyword, string? before, string? after)
    {
        if (before == after)
        {
            return;
        }

        var isTyped = keyword != "format" || IsTyped(before) || IsTyped(after);
        var kind = (before, after, isTyped) switch
        {
            (null, _, true) => ChangeKind.FormatAdded,
            (_, null, true) => ChangeKind.FormatRemoved,
            (_, _, true) => ChangeKind.FormatChanged,
            (null, _, _) => ChangeKind.ConstraintTightened,
            (_, null, _) => ChangeKind.ConstraintLoosened,
            _ => ChangeKind.ConstraintChanged,
        };
        var what = (before, after) switch
        {
            (null, { } now) => $"has the {keyword} {Quoted.Name(now)}, had none",
            ({ } old, null) => $"has no {keyword} any more, was {Quoted.Name(old)}",
            var (old, now) => $"has the {keyword} {Quoted.Name(now!)}, was {Quoted.Name(old!)}",
        };
        pair.ReportAt(kind, keyword, what, before, after);
    }

    private static bool IsTyped(string? format) => format is not null && TypedFormats.Contains(format);
}
