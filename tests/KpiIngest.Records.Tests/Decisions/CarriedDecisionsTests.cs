using System.Globalization;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Decisions;

/// <summary>Cards read again by a changed reader: no decision is lost, and none is kept for figures that it was not made on.</summary>
public abstract class CarriedDecisionsTests(TestDatabase database) : DecisionsFixture(database)
{
    private static readonly DecisionAct[] Verdicts = [DecisionAct.Confirmed, DecisionAct.Accepted, DecisionAct.SentBack];

    /// <summary>Each kind of change with each of the findings decided, once; a script asks for many.</summary>
    private protected int Cards { get; } =
        Environment.GetEnvironmentVariable("KPI_INGEST_CARDS") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : 18;

    /// <summary>Three findings of one identity in each card, told apart by their figures, and one of another item.</summary>
    private static SampleCard CardOf(int i) => new(Text(i), Twin(i, 1), Twin(i, 2), Twin(i, 3), new SampleFinding("5", "1.0000", "0.5"));

    [DatabaseFact]
    public async Task A_changed_reader_loses_no_decision_and_keeps_none_wrongly()
    {
        List<Submission> sent = [];
        for (int i = 0; i < Cards; i++)
        {
            Submission one = await SendAsync(CardOf(i));
            sent.Add(one);
            for (int o = 0; o < 4; o++)
                if (IsDecided(i, o))
                    await DecideAsync(one, o, Verdicts[(i + o) % Verdicts.Length]);
        }

        for (int i = 0; i < Cards; i++)
            await ReadAsync(sent[i], Changed(i), "2");
        for (int i = 0; i < Cards; i++)
            Assert.Equal(Expected(i), await StatesAsync(sent[i]));

        // With the first reader's figures back, everything stands as it was decided.
        for (int i = 0; i < Cards; i++)
            await ReadAsync(sent[i], CardOf(i), "3");
        for (int i = 0; i < Cards; i++)
            Assert.Equal(Decided(i, 0, 1, 2, 3), await StatesAsync(sent[i]));
        await HoldsAsync();
    }

    /// <summary>Six kinds of change, card by card.</summary>
    private static SampleCard Changed(int i) =>
        (i % 6) switch
        {
            0 => CardOf(i) with { Page = 9 },
            1 => CardOf(i) with { RowsAbove = 4, Page = 2 },
            2 => new SampleCard(Text(i), Twin(i, 1), Twin(i, 3), new SampleFinding("5", "1.0000", "0.5")),
            3 => new SampleCard(
                Text(i),
                Twin(i, 1),
                Twin(i, 2) with
                {
                    Stated = "99.0000",
                },
                Twin(i, 3),
                new SampleFinding("5", "1.0000", "0.5")
            ),
            4 => new SampleCard(Text(i), new SampleFinding("5", "1.0000", "0.5"), Twin(i, 3), Twin(i, 1), Twin(i, 2)),
            _ => CardOf(i) with { Kind = "detail" },
        };

    private static string Expected(int i) =>
        (i % 6) switch
        {
            2 => Decided(i, 0, 2, 3),
            3 => string.Join(' ', StateOf(i, 0), StateOf(i, 1) == "Open" ? "Open" : "Changed", StateOf(i, 2), StateOf(i, 3)),
            4 => Decided(i, 3, 2, 0, 1),
            5 => string.Join(' ', Enumerable.Range(0, 4).Select(o => StateOf(i, o) == "Open" ? "Open" : "Changed")),
            _ => Decided(i, 0, 1, 2, 3),
        };

    private static string Decided(int i, params int[] ordinals) => string.Join(' ', ordinals.Select(o => StateOf(i, o)));

    private static string StateOf(int i, int ordinal) =>
        !IsDecided(i, ordinal) ? "Open" : Verdicts[(i + ordinal) % Verdicts.Length].ToString();

    /// <summary>One or two of the four, other ones in cards of the same kind of change.</summary>
    private static bool IsDecided(int i, int ordinal) => (i / 6 + ordinal) % 3 == 0;

    private static SampleFinding Twin(int i, int which) => new("1", $"{i}.{which}000", Text(which), Text(i + 1));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [DatabaseFact]
    public async Task A_decision_on_what_is_gone_comes_back_with_it_and_can_still_be_seen()
    {
        Submission sent = await SendAsync(CardOf(7));
        await DecideAsync(sent, 1, DecisionAct.Accepted);
        await ReadAsync(sent, new SampleCard("7", Twin(7, 1), Twin(7, 3)), "2");
        Assert.Equal("Open Open", await StatesAsync(sent));
        FindingDetail twin = (await FindingDetail.OfAsync(Records, (await LineAsync(sent)).Id, CancellationToken.None))!;
        Assert.Equal(DecisionAct.Accepted, twin.Elsewhere.Single().Act);
        await ReadAsync(sent, CardOf(7), "3");
        Assert.Equal("Open Accepted Open Open", await StatesAsync(sent));
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task Changed_since_shows_old_and_new_and_is_decided_anew()
    {
        Submission sent = await SendAsync(CardOf(7));
        long line = (await LineAsync(sent, 3)).Id;
        await DecideAsync(sent, 3, DecisionAct.Confirmed);
        await ReadAsync(sent, new SampleCard("7", new SampleFinding("5", "1.0000", "0.25")), "2");
        FindingDetail detail = (await FindingDetail.OfAsync(Records, line, CancellationToken.None))!;
        Assert.Equal((FindingState.Changed, "0.5", "0.25"), (detail.Line.State, detail.DecidedAs!.Expected, detail.Found!.Expected));
        await DecideAsync(sent, 0, DecisionAct.SentBack, "สมหญิง");
        Assert.Equal("SentBack", await StatesAsync(sent));
        Assert.Equal(["สมชาย", "สมหญิง"], (await FindingDetail.OfAsync(Records, line, CancellationToken.None))!.Said.Select(d => d.Actor));
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task What_two_submissions_show_together_is_decided_too_and_carried()
    {
        AcrossRecorder across = new(Records, Time);
        Submission first = await SendAsync(CardOf(3));
        await across.CompareAsync(first.Id, CancellationToken.None);
        Submission second = await SendAsync(new SampleCard("3", Twin(3, 1), new SampleFinding("5", "1.0000", "0.5", "4")));
        Assert.NotEmpty((await across.CompareAsync(second.Id, CancellationToken.None))!.Findings);
        FindingLine found = await AcrossLineAsync(second);
        Assert.IsType<DecisionOutcome.Made>(
            await Decider.DecideAsync(
                new DecisionDraft(FindingSets.VersionOf(found), DecisionAct.Confirmed, "สมชาย"),
                CancellationToken.None
            )
        );
        Assert.NotNull((await FindingDetail.OfAsync(Records, found.Id, CancellationToken.None))!.Across);
        await HoldsAsync();

        // The earlier file is read anew: the comparison does not stand until it is made again.
        await ReadAsync(first, CardOf(3) with { Page = 5 }, "2");
        await using (RecordsDbContext db = Records.CreateDbContext())
            Assert.False(await db.FindingLines.AnyAsync(l => l.AcrossId != null));
        await HoldsAsync();
        await across.CompareAsync(first.Id, CancellationToken.None);
        Assert.Equal(FindingState.Confirmed, (await AcrossLineAsync(second)).State);
        await ReadAsync(second, new SampleCard("3", Twin(3, 1), new SampleFinding("5", "1.0000", "0.5", "8")), "2");
        await across.CompareAsync(second.Id, CancellationToken.None);
        await HoldsAsync();
    }

    private async Task<FindingLine> AcrossLineAsync(Submission submission)
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        return await db
            .FindingLines.AsNoTracking()
            .Where(l => l.SubmissionId == submission.Id && l.AcrossId != null)
            .OrderBy(l => l.AcrossId)
            .FirstAsync();
    }
}

[Trait("Lane", "Whole")]
public sealed class CarriedDecisionsOnSqlite() : CarriedDecisionsTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class CarriedDecisionsOnPostgres() : CarriedDecisionsTests(new PostgresTestDatabase());
