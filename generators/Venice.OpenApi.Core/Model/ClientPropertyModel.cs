namespace Venice.OpenApi.Model;

/// <summary><paramref name="Name"/> is the root client's property; the interface and the class that implements it are named in full.</summary>
internal sealed record ClientPropertyModel(string Name, string InterfaceName, string ClassName, DocumentationModel Documentation);
