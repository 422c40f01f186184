using System.Buffers.Text;
using System.Globalization;
using System.Linq.Expressions;
using System.Text;

namespace KpiIngest.Records.Findings;

/// <summary>Where a line stands in an order of the list.</summary>
/// <param name="Lead">What is compared first: the code, or the submission as text whose order is the newest first; empty card by
/// card.</param>
/// <param name="Position">As <see cref="FindingLine.Position"/>.</param>
internal sealed record FindingKey(FindingSort Sort, string Lead, string Position)
{
    private const char Part = '\u001e';

    /// <summary>Of the card that the line is of: where it stands among cards.</summary>
    public (long Submission, string Position) Card => (Sort == FindingSort.Newest ? Submission : 0, FindingOrder.CardPositionOf(Position));

    private long Submission => long.MaxValue - long.Parse(Lead, CultureInfo.InvariantCulture);

    public static FindingKey Of(FindingLine line, FindingSort sort) =>
        new(
            sort,
            sort switch
            {
                FindingSort.Newest => (long.MaxValue - line.SubmissionId).ToString("D19", CultureInfo.InvariantCulture),
                FindingSort.Code => line.Code,
                _ => "",
            },
            line.Position
        );

    /// <param name="text">As <see cref="ToText"/> gives it, or anything.</param>
    /// <returns>Null for none, and for what is no key of ours in this order.</returns>
    public static FindingKey? Parse(string? text, FindingSort sort)
    {
        if (string.IsNullOrEmpty(text) || !Base64Url.IsValid(text))
            return null;
        string key = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        int part = key.IndexOf(Part, StringComparison.Ordinal);

        // PostgreSQL takes no text with such a character.
        if (part < 0 || key.Contains('\0', StringComparison.Ordinal))
            return null;
        (string lead, string position) = (key[..part], key[(part + 1)..]);
        bool whole =
            position.Length > 0
            && sort switch
            {
                FindingSort.Newest => long.TryParse(lead, NumberStyles.None, CultureInfo.InvariantCulture, out _),
                FindingSort.Code => lead.Length > 0,
                _ => lead.Length == 0,
            };
        return whole ? new FindingKey(sort, lead, position) : null;
    }

    public string ToText() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Lead + Part + Position));

    /// <summary>As the list stands, of two keys of one order.</summary>
    public static int Compare(FindingKey one, FindingKey other)
    {
        int lead = FindingOrder.Compare(one.Lead, other.Lead);
        return lead != 0 ? lead : FindingOrder.Compare(one.Position, other.Position);
    }

    public static IQueryable<FindingLine> Ordered(IQueryable<FindingLine> lines, FindingSort sort, bool backwards) =>
        (sort, backwards) switch
        {
            (FindingSort.Newest, false) => lines.OrderByDescending(l => l.SubmissionId).ThenBy(l => l.Position),
            (FindingSort.Newest, true) => lines.OrderBy(l => l.SubmissionId).ThenByDescending(l => l.Position),
            (FindingSort.Code, false) => lines.OrderBy(l => l.Code).ThenBy(l => l.Position),
            (FindingSort.Code, true) => lines.OrderByDescending(l => l.Code).ThenByDescending(l => l.Position),
            (_, false) => lines.OrderBy(l => l.Position),
            _ => lines.OrderByDescending(l => l.Position),
        };

    /// <summary>What stands behind it.</summary>
    /// <param name="backwards">True for what stands before it.</param>
    public Expression<Func<FindingLine, bool>> Beyond(bool backwards)
    {
        (string lead, string position) = (Lead, Position);
        if (Sort == FindingSort.Newest)
        {
            long submission = Submission;
            return backwards
                ? l => l.SubmissionId >= submission && (l.SubmissionId > submission || l.Position.CompareTo(position) < 0)
                : l => l.SubmissionId <= submission && (l.SubmissionId < submission || l.Position.CompareTo(position) > 0);
        }

        if (Sort == FindingSort.Code)
        {
            return backwards
                ? l => l.Code.CompareTo(lead) <= 0 && (l.Code.CompareTo(lead) < 0 || l.Position.CompareTo(position) < 0)
                : l => l.Code.CompareTo(lead) >= 0 && (l.Code.CompareTo(lead) > 0 || l.Position.CompareTo(position) > 0);
        }

        return backwards ? l => l.Position.CompareTo(position) < 0 : l => l.Position.CompareTo(position) > 0;
    }

    /// <summary>The part of <see cref="Beyond"/> that shares the submission or the code with it.</summary>
    public IQueryable<FindingLine> BesideLead(IQueryable<FindingLine> lines, bool backwards)
    {
        (string lead, long submission) = (Lead, Sort == FindingSort.Newest ? Submission : 0);
        return (Sort == FindingSort.Newest ? lines.Where(l => l.SubmissionId == submission) : lines.Where(l => l.Code == lead)).Where(
            (this with { Sort = FindingSort.Card }).Beyond(backwards)
        );
    }

    /// <summary>The rest of it.</summary>
    public IQueryable<FindingLine> BeyondLead(IQueryable<FindingLine> lines, bool backwards)
    {
        (string lead, long submission) = (Lead, Sort == FindingSort.Newest ? Submission : 0);
        return (Sort, backwards) switch
        {
            (FindingSort.Newest, false) => lines.Where(l => l.SubmissionId < submission),
            (FindingSort.Newest, true) => lines.Where(l => l.SubmissionId > submission),
            (_, false) => lines.Where(l => l.Code.CompareTo(lead) > 0),
            _ => lines.Where(l => l.Code.CompareTo(lead) < 0),
        };
    }
}
