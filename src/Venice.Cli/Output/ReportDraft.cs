namespace Venice.Cli.Output;

/// <summary>A file that is written under another name, beside its own, until it is whole.</summary>
/// <param name="target">Its own name; no link.</param>
/// <param name="replace">Puts a file (first) in the place of another (second), which gets a name of its own (third): see <see cref="File.Replace(string, string, string?)"/>.</param>
internal sealed class ReportDraft(string target, Action<string, string, string> replace)
{
    private readonly string _suffix = $".{System.IO.Path.GetRandomFileName()}.tmp";
    private bool _hadOlder;

    public string Target => target;

    /// <summary>Where it is written.</summary>
    public string Path => PathBeside(target);

    /// <summary>Where the older file is, for the while that a newer one is tried in its place.</summary>
    public string Older => $"{Path}.old";

    public void Create() => File.Create(Path).Dispose();

    /// <summary>Whether a path is this one's own name, by the rules of the file system that holds it: it may look away from case, or from how a letter is composed.</summary>
    public bool IsOf(string path) => File.Exists(PathBeside(path));

    /// <summary>Gives it its own name.</summary>
    public void Place()
    {
        _hadOlder = File.Exists(target);
        if (_hadOlder)
        {
            replace(Path, target, Older);
        }
        else
        {
            File.Move(Path, target);
        }
    }

    /// <summary>Undoes what <see cref="Place"/> did, as far as it came: a replacement may fail between its steps.</summary>
    public void PutBack()
    {
        if (!File.Exists(Path) && File.Exists(target) && (!_hadOlder || File.Exists(Older)))
        {
            File.Move(target, Path);
        }

        if (!File.Exists(Older))
        {
            return;
        }

        if (File.Exists(target))
        {
            File.Delete(Older); // another name of the same file
        }
        else
        {
            File.Move(Older, target);
        }
    }

    private string PathBeside(string path) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path) ?? ".", $".{System.IO.Path.GetFileName(path)}{_suffix}");
}
