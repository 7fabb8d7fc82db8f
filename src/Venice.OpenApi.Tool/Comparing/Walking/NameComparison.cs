using Venice.OpenApi.Tool.Comparing.Changes;
using Venice.OpenApi.Tool.Comparing.Pairing;

namespace Venice.OpenApi.Tool.Comparing.Walking;

/// <summary>The name of what becomes a type in C#. On the wire it is nothing.</summary>
internal static class NameComparison
{
    public static void Compare(SchemaPair pair)
    {
        var (before, after) = (pair.Before, pair.After);
        if (before.Name == after.Name || !before.IsNamedType || !after.IsNamedType)
        {
            return;
        }

        var what = (before.Name, after.Name) switch
        {
            (null, { } name) => $"is now the schema {Quoted.Name(name)}, was written in place",
            ({ } name, null) => $"is written in place, was the schema {Quoted.Name(name)}",
            var (old, name) => $"is now the schema {Quoted.Name(name!)}, was {Quoted.Name(old!)}",
        };
        pair.Report(ChangeKind.SchemaRenamed, before.Place, after.Place, what, before.Name, after.Name);
    }
}
