using Venice.OpenApi.Emission;
using Venice.OpenApi.Model;

namespace Venice.OpenApi.Core.Tests.Emission;

public sealed class DocumentationWriterTests
{
    [Theory]
    [InlineData("One line.", "/// <summary>One line.</summary>")]
    [InlineData("Two\nlines.", "/// <summary>|/// Two|/// lines.|/// </summary>")]
    [InlineData("One.\n\nTwo\nlines.", "/// <summary>|/// <para>One.</para>|/// <para>|/// Two|/// lines.|/// </para>|/// </summary>")]
    [InlineData("a < b && c > d ]]>", "/// <summary>a &lt; b &amp;&amp; c &gt; d ]]&gt;</summary>")]
    [InlineData("Takes `a<b` or `c`, not ` alone.", "/// <summary>Takes <c>a&lt;b</c> or <c>c</c>, not ` alone.</summary>")]
    [InlineData("Tab\tand \u0001 and \u202e.", "/// <summary>Tab and \ufffd and \ufffd.</summary>")]
    [InlineData("", "/// <summary></summary>")]
    public void Summary_OfAText_IsWellFormed(string text, string expected)
    {
        var writer = new SourceWriter();

        DocumentationWriter.Write(writer, new DocumentationModel(text));

        Assert.Equal(expected, writer.Complete().TrimEnd('\n').Replace('\n', '|'));
    }
}
