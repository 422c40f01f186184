using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Move;
using KpiIngest.Records.Tests.Decisions;

namespace KpiIngest.Records.Tests;

/// <summary>What the database keeps by itself beside the records is there after they have moved, once and not twice.</summary>
[Trait("Lane", "Whole")]
public sealed class RecordsMoveOnPostgres() : DecisionsFixture(new SqliteTestDatabase())
{
    [DatabaseFact]
    public async Task Moved_records_are_counted_and_searched_as_before()
    {
        using TemporaryFolder folder = new();
        Archive archive = new(folder["archive"]);
        ArchivedFile stored = await archive.StoreAsync(new MemoryStream([1, 2, 3]), CancellationToken.None);
        Submission sent = await Ledger.ReceiveAsync(
            new ReceivedFile("moved", stored.Sha256, "SAR.docx", "กองคลัง", "กองคลัง/SAR.docx", stored.Size),
            CancellationToken.None
        );
        await ReadAsync(sent, new SampleCard("1.2", new SampleFinding("1", "6.5000"), new SampleFinding("2", "7.0000")), "1");
        await DecideAsync(sent, 0, DecisionAct.Confirmed);
        string name = "kpi_" + Guid.NewGuid().ToString("N");
        await PostgresServer.ExecuteAsync($"CREATE DATABASE {name}");
        try
        {
            DatabaseAddress target = DatabaseAddress.Parse(PostgresServer.AddressOf(name) + ";Pooling=false");
            RecordsMoved moved = await new RecordsMove(Records.File!, target, archive, Time).RunAsync(null, CancellationToken.None);
            Assert.Equal((2, 2), (moved.Rows["FindingLines"], moved.Rows["FindingCards"]));
            RecordsDatabase there = RecordsDatabase.ForReading(target);
            FindingCounts counts = await FindingCounts.OfAsync(there, new FindingFilter(), CancellationToken.None);
            Assert.Equal((2, 1, 1), (counts.Total, counts.States[FindingState.Open], counts.States[FindingState.Confirmed]));
            Assert.Equal(2, (await FindingCounts.OfAsync(there, new FindingFilter { Text = "กองคลัง" }, CancellationToken.None)).Total);
        }
        finally
        {
            await PostgresServer.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
        }
    }
}
