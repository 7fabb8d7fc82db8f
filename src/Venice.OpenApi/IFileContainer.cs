using System.ComponentModel;

namespace Venice.OpenApi;

/// <summary>Something that holds files which have to be opened before it is sent. Emitted types implement it; not meant for other code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFileContainer
{
    /// <summary>Adds every file in this value, nested ones too, in the order of the members.</summary>
    /// <param name="files">Where the files are added.</param>
    void AddFiles(ICollection<FileInput> files);
}
