namespace Venice;

/// <summary>Money that was set aside for one call.</summary>
/// <param name="Slice">When.</param>
/// <param name="Usd">How much.</param>
internal readonly record struct SpendingReservation(long Slice, decimal Usd);
