using System.ComponentModel;

namespace Venice.OpenApi.Validation;

/// <summary>A value that can tell what the document does not allow in it. Emitted types implement it.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IValidatable
{
    /// <summary>Adds everything that is wrong with this value, in the order of its members.</summary>
    /// <param name="violations">Where it is added.</param>
    void Validate(ref ViolationCollector violations);
}
