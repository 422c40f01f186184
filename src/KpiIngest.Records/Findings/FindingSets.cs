using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KpiIngest.Records.Assignments;
using KpiIngest.Records.Decisions;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>Which lines a filter shows.</summary>
internal static class FindingSets
{
    /// <summary>In the way that is right for any text.</summary>
    public static async Task<IQueryable<FindingLine>> OfAsync(
        RecordsDbContext db,
        FindingFilter filter,
        CancellationToken cancellationToken
    )
    {
        IQueryable<FindingLine> lines = Of(db, filter, null);
        if (FindingTexts.WordsOf(filter.Text) is not { Count: > 0 } words)
            return lines;
        UnitNames names = await UnitNames.OfCardsAsync(db, cancellationToken);
        IQueryable<long> holding = (await FindingTexts.CardsAsync(db, words, names, cancellationToken)).Select(c => c.Id);
        return lines.Where(l => holding.Contains(l.CardId));
    }

    /// <param name="filter">Its text is not looked at.</param>
    /// <param name="text">How the lines of the text are found; null for no text.</param>
    /// <param name="common">True where many lines pass beside version and state, null where that is not known.</param>
    public static IQueryable<FindingLine> Of(RecordsDbContext db, FindingFilter filter, FindingTextWay? text, bool? common = null)
    {
        if (text?.Cards is { } cards)
            return OfCards(db, filter, [.. cards.Select(c => c.Id)], inOrder: false);
        IQueryable<FindingLine> lines = Narrowed(db, db.FindingLines, filter, common ?? !HasRareColumn(filter));
        return text is null ? lines : FindingTexts.Holding(db, lines, text.Words);
    }

    /// <summary>What the filter shows of these cards; its text is not looked at.</summary>
    /// <param name="inOrder">As of <see cref="FindingTexts.LinesOf"/>.</param>
    public static IQueryable<FindingLine> OfCards(RecordsDbContext db, FindingFilter filter, IReadOnlyList<long> cards, bool inOrder) =>
        Narrowed(db, FindingTexts.LinesOf(db, cards, inOrder), filter, common: true, looked: true);

    /// <summary>By all that a line itself tells.</summary>
    /// <param name="common">True to look version and state up in an index, in the order of the list; false where another column leaves few
    /// lines, whose index is better.</param>
    /// <param name="looked">True where the lines are known, so that no index is to be asked for the unit.</param>
    private static IQueryable<FindingLine> Narrowed(
        RecordsDbContext db,
        IQueryable<FindingLine> lines,
        FindingFilter filter,
        bool common,
        bool looked = false
    )
    {
        // SQLite looks a column up in an index where it is compared with a value, and not where it is asked for by itself.
        (bool yes, bool no) = (true, false);
        if (filter.LatestOnly)
            lines = common ? lines.Where(l => l.Latest == yes) : lines.Where(l => l.Latest);
        if (!filter.WithFollowing)
            lines = common ? lines.Where(l => l.Follows == no) : lines.Where(l => !l.Follows);
        if (filter.Units is [var unit] && !looked)
        {
            // The positions of a unit are known: whatever index gives the order of the list gives this part of it.
            (string from, string behind) = FindingOrder.RangeOf(unit, filter.FiscalYear, filter.Round);
            lines = lines.Where(l => l.Position.CompareTo(from) >= 0 && l.Position.CompareTo(behind) < 0);

            // SQLite would take the index of units all the same, and read the whole unit to find the few lines of a rare state.
            lines = common && db.Database.IsSqlite() ? lines.Where(l => l.Unit + "" == unit) : lines.Where(l => l.Unit == unit);
        }
        else if (filter.Units.Count > 0)
        {
            // Nor by its index of units where the list is read in its order.
            lines = common ? lines.Where(l => filter.Units.Contains(l.Unit + "")) : lines.Where(l => filter.Units.Contains(l.Unit));
        }

        if (filter.FiscalYear is { } year)
            lines = lines.Where(l => l.FiscalYear == year);
        if (filter.Round is { } round)
            lines = lines.Where(l => l.Round == round);
        if (filter.Indicator is { } indicator)
            lines = lines.Where(l => l.IndicatorNumber == indicator);
        if (filter.Code is { } code)
            lines = lines.Where(l => l.Code == code);
        if (filter.Severity is { } severity)
            lines = lines.Where(l => l.Severity == severity);
        if (filter.States is [var state])
            lines = lines.Where(l => l.State == state);
        else if (filter.States.Count > 0)
            lines = lines.Where(l => filter.States.Contains(l.State));
        if (filter.DecidedBy is { } decider)
            lines = lines.Where(l => l.DecidedBy == decider);
        if (filter.AssignedTo is { } reviewer)
            lines = Assigned(db, lines, reviewer);
        if (filter.SecondFor is { } second)
            lines = lines.Where(l => l.State == FindingState.Proposed && l.DecidedBy != second);
        if (filter.Submission is { } submission)
            lines = lines.Where(l => l.SubmissionId == submission);
        return lines;
    }

    /// <summary>Whether a column is asked for that has an index of its own and may leave few lines.</summary>
    private static bool HasRareColumn(FindingFilter filter) =>
        filter.Code is not null
        || filter.DecidedBy is not null
        || filter.FiscalYear is not null
        || filter.Indicator is not null
        || filter.Submission is not null
        || filter.Units.Count > 1;

    /// <summary>Changes with every finding that comes or goes, is read anew or decided.</summary>
    /// <param name="lines">In any order.</param>
    public static FindingSet SetOf(IEnumerable<FindingVersion> lines)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        int count = 0;
        foreach (FindingVersion line in lines.OrderBy(l => l.Line))
        {
            hash.AppendData(
                Encoding.UTF8.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"{line.Line} {line.Reading} {line.Figures} {line.Last}\n")
                )
            );
            count++;
        }

        return new FindingSet(count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public static FindingVersion VersionOf(FindingLine line) => new(line.Id, line.ReadingId, line.Figures, line.LastId);

    /// <summary>As <see cref="UnitReviewers.Of"/> has it: the reviewer of the year goes before that of every year.</summary>
    private static IQueryable<FindingLine> Assigned(RecordsDbContext db, IQueryable<FindingLine> lines, string reviewer)
    {
        IQueryable<Assignment> standing = db.Assignments.Where(a => a.ReviewerId != null);
        if (reviewer == UnitReviewers.Nobody)
            return lines.Where(l =>
                !standing.Any(a => a.Unit == l.Unit && (a.FiscalYear == Assignment.EveryYear || a.FiscalYear == l.FiscalYear))
            );
        IQueryable<Assignment> theirs = standing.Where(a => db.Accounts.Any(r => r.Id == a.ReviewerId && r.UserName == reviewer));
        return lines.Where(l =>
            theirs.Any(a => a.Unit == l.Unit && a.FiscalYear == l.FiscalYear)
            || (
                theirs.Any(a => a.Unit == l.Unit && a.FiscalYear == Assignment.EveryYear)
                && !standing.Any(a => a.Unit == l.Unit && a.FiscalYear == l.FiscalYear)
            )
        );
    }
}
