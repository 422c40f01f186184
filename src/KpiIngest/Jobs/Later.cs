namespace KpiIngest.Jobs;

/// <summary>What a job ends with that is to run again: the engine puts it off.</summary>
/// <param name="Reason">Thai, for the dashboard.</param>
/// <param name="Retry">True where it failed; false where it was only too early.</param>
public sealed record Later(TimeSpan Delay, string Reason, bool Retry = false);

/// <summary>A job that failed and is not tried again by itself. The message is for people, in Thai and English.</summary>
public sealed class GivenUpException(string message, Exception inner) : Exception(message, inner);
