using System.Globalization;
using KpiIngest.Records.Keying;

namespace KpiIngest.Review.Keying;

/// <summary>The card whose rows are proposed.</summary>
/// <param name="Report">Index in the reading, from 0.</param>
public sealed record ProposalSource(long Submission, long Reading, int Report)
{
    /// <summary>Of the form and the draft.</summary>
    public const string Field = "source";

    public static ProposalSource? Parse(string? text)
    {
        if (text?.Split(':') is not [var submission, var reading, var report])
            return null;
        return
            long.TryParse(submission, NumberStyles.None, CultureInfo.InvariantCulture, out long s)
            && long.TryParse(reading, NumberStyles.None, CultureInfo.InvariantCulture, out long r)
            && int.TryParse(report, NumberStyles.None, CultureInfo.InvariantCulture, out int o)
            ? new ProposalSource(s, r, o)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Submission}:{Reading}:{Report}");
}

/// <summary>Why nothing was recorded.</summary>
/// <param name="Refused">By the records; null where the page itself has something to say.</param>
/// <param name="Impossible">Fields that cannot be recorded.</param>
/// <param name="Doubtful">Fields that are no figures.</param>
/// <param name="NotCompared">Proposals stand that nobody says to have compared.</param>
public sealed record KeyingHindrance(KeyingRefusal? Refused, int Impossible, int Doubtful, bool NotCompared)
{
    public int NotSettled { get; init; }

    /// <summary>Rows that were read by machine and that nobody has confirmed.</summary>
    public int Unconfirmed { get; init; }

    /// <summary>Pages of the file, where something cannot be recorded; null where that is not known.</summary>
    public int? Pages { get; init; }
}
