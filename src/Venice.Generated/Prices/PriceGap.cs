namespace Venice;

/// <summary>Something that costs money without a published price; an estimate is a lower bound then.</summary>
public enum PriceGap
{
    /// <summary>The catalogue has no price for the model, or for the resolution or quality that was chosen. Nothing is known of what it costs.</summary>
    NoPrice = 0,

    /// <summary>A web search costs extra when the model makes one.</summary>
    WebSearch = 1,

    /// <summary>Rewriting the prompt costs extra when a rewrite is made.</summary>
    PromptRewriting = 2,

    /// <summary>Which resolution and quality answer for the sizes and qualities of OpenAI's dialect is not told; the cheapest was counted.</summary>
    DialectSettings = 3,
}
