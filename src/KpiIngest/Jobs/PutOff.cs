namespace KpiIngest.Jobs;

/// <summary>That it is too early to finish a submission.</summary>
/// <param name="Behind">Until all that came before this submission, of the same unit, are read; null where it is only to be looked at
/// again a little later.</param>
public sealed record PutOff(long? Behind);
