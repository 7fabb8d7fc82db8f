namespace Venice;

/// <summary>What is at stake when a call is sent again.</summary>
internal enum CallKind
{
    /// <summary>A question that costs nothing and changes nothing.</summary>
    Free,

    /// <summary>Work on pictures, charged when it is done.</summary>
    Paid,

    /// <summary>A transfer of money: never sent twice.</summary>
    Payment,
}
