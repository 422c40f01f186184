using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Reports.Thai;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Findings;

/// <summary>A decision as the form of the page sends it.</summary>
public sealed class DecisionInput
{
    public DecisionAct? Act { get; set; }

    /// <summary>The reason of an acceptance, the comment of everything else.</summary>
    public string? Text { get; set; }

    /// <summary>The version that was looked at.</summary>
    public long Reading { get; set; }

    public string Figures { get; set; } = "";

    public long? Last { get; set; }

    /// <summary>Values as the document has them, in the order of the figures that were shown; null or as read where nothing was
    /// misread.</summary>
    public IList<string?> Values { get; set; } = new List<string?>();

    public FindingVersion Seen(long line) => new(line, Reading, Figures, Last);

    /// <summary>To be recorded by somebody.</summary>
    /// <param name="figures">Those that were shown.</param>
    public DecisionDraft Draft(long line, DecisionAct act, string actor, IReadOnlyList<IdentifiedFigure> figures)
    {
        string? text = string.IsNullOrWhiteSpace(Text) ? null : Text;
        bool reason = act == DecisionAct.Accepted;
        return new DecisionDraft(Seen(line), act, actor)
        {
            Reason = reason ? text : null,
            Comment = reason ? null : text,
            Values = Typed(figures),
        };
    }

    /// <summary>Those that differ from what was read.</summary>
    public IReadOnlyList<TypedValue> Typed(IReadOnlyList<IdentifiedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return
        [
            .. figures
                .Zip(Values)
                .Where(f => !string.IsNullOrWhiteSpace(f.Second) && ThaiDigits.ToArabic(f.Second.Trim()) != (f.First.Figure.Value ?? ""))
                .Select(f => new TypedValue(f.First.Key, f.First.Occurrence, f.First.Figure.Value, f.Second!.Trim())),
        ];
    }
}

/// <summary>What was done a moment ago, so that the page can tell it and take it back.</summary>
public sealed record JustDone(FindingLine Line, Decision Last)
{
    /// <summary>What an order names as seen.</summary>
    public FindingVersion Version => new(Line.Id, Line.ReadingId, Line.Figures, Line.LastId);

    /// <summary>False for a comment, and for what was taken back.</summary>
    public bool CanBeTakenBack => Last.Act is not (DecisionAct.TakenBack or DecisionAct.Commented);

    /// <param name="line">Null for nothing.</param>
    /// <returns>Null where nothing was said of it.</returns>
    public static async Task<JustDone?> OfAsync(
        IDbContextFactory<RecordsDbContext> records,
        long? line,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        if (line is null)
            return null;
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.FindingLines.AsNoTracking().SingleOrDefaultAsync(l => l.Id == line, cancellationToken) is { LastId: { } last } done
            ? new JustDone(done, await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == last, cancellationToken))
            : null;
    }
}

/// <summary>What was in the way of a decision, beside what was to be decided.</summary>
/// <param name="Tried">Null where something was taken back.</param>
public sealed record Hindered(DecisionOutcome Outcome, DecisionAct? Tried, string? Text);

/// <summary>The corrections that were just made with a decision and still stand.</summary>
public sealed record JustCorrected(long Submission, IReadOnlyList<Correction> Corrections)
{
    /// <returns>Null where none stands.</returns>
    public static async Task<JustCorrected?> OfAsync(
        IDbContextFactory<RecordsDbContext> records,
        long decision,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<Correction> made = await StandingCorrections
            .Of(db)
            .Where(c => c.DecisionId == decision)
            .OrderBy(c => c.Id)
            .ToListAsync(cancellationToken);
        return made.Count == 0 ? null : new JustCorrected(made[0].SubmissionId, made);
    }
}
