namespace KpiIngest.Jobs.Recurring;

/// <summary>A job that comes again and again. Registered among the services, it is run at its times, by one machine; a time that was missed
/// while no service ran is made up once.</summary>
/// <param name="Name">kebab-case; stays the same for good, for its runs are known by it.</param>
/// <param name="Title">Thai, for the dashboard.</param>
/// <param name="Body">Does it; gives what is to be said of the run, in Thai, or null. May be run again after it was cut off.</param>
public sealed record RecurringWork(string Name, string Title, BangkokTimes Times, Func<CancellationToken, Task<string?>> Body);
