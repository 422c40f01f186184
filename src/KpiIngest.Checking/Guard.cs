using KpiIngest.Checking.Recompute;

namespace KpiIngest.Checking;

/// <summary>A rule or a cause that failed on a report: a defect of ours.</summary>
/// <param name="Code">Of the rule, or the name of the step.</param>
/// <param name="Report">What it was given.</param>
public sealed record CheckFailure(string Code, Exception Exception, RecomputedReport Report);

/// <summary>Runs rules and causes on one report so that a failing one costs its own finding and nothing else.</summary>
public sealed class Guard(RecomputedReport report)
{
    private readonly List<CheckFailure> failures = [];

    /// <summary>In the order they happened, each code once.</summary>
    public IReadOnlyList<CheckFailure> Failures => failures;

    /// <returns>What the work gave before it ended or failed.</returns>
    public IReadOnlyList<T> All<T>(string code, Func<IEnumerable<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        List<T> all = new();
        Value<object>(
            code,
            () =>
            {
                foreach (T one in work())
                    all.Add(one);
                return null;
            }
        );
        return all;
    }

    /// <returns>Null where the work gives none or fails.</returns>
    public T? Value<T>(string code, Func<T?> work)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            return work();
        }
        // Whatever a report provokes costs one finding; it is logged with its input and stands among what could not be checked.
#pragma warning disable CA1031
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            if (!failures.Exists(f => string.Equals(f.Code, code, StringComparison.Ordinal)))
                failures.Add(new CheckFailure(code, e, report));
            return null;
        }
    }
}
