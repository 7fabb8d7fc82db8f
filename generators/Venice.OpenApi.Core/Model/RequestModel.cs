using Venice.OpenApi.Collections;

namespace Venice.OpenApi.Model;

/// <summary>The request object: a record that is the body itself, or one that gathers parameters and perhaps a body.</summary>
/// <param name="TypeName">The simple name of a <see cref="RecordModel"/>. A body that is no record is a property of such a record.</param>
/// <param name="IsOptional">Nothing in it is required: the method's argument may be left out.</param>
internal sealed record RequestModel(string TypeName, bool IsOptional, EquatableArray<ParameterModel> Parameters, BodyModel? Body);
