namespace Venice.OpenApi.Analyzers.Tests;

/// <summary>A program with a record that looks emitted: it has the attributes that a test wants, and no document.</summary>
internal static class Handmade
{
    /// <param name="rules">Attributes of the record <c>Order</c>.</param>
    /// <param name="assignments">Of the one order that is made.</param>
    public static string Program(string rules, string members, string assignments) => $$"""
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using Venice.OpenApi;
        using Venice.OpenApi.Validation;

        namespace Mine;

        [System.CodeDom.Compiler.GeneratedCode("Venice.OpenApi.Generator", "1.0")]
        {{rules}}
        public sealed record Order
        {
            {{members}}
        }

        public static class Program
        {
            public static Order One => new() { {{assignments}} };
        }
        """;
}
