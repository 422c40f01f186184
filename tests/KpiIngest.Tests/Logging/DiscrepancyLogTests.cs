using KpiIngest.Checking.Results;
using KpiIngest.Logging;
using KpiIngest.Records;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Tests.Logging;

/// <summary>A line of the log says where something stands, and nothing where no place is known.</summary>
[Trait("Lane", "Whole")]
public sealed class DiscrepancyLogTests
{
    [Fact]
    public void A_finding_without_a_place_has_no_empty_brackets()
    {
        List<string> lines = [];
        DiscrepancyResult formula = new()
        {
            Code = "formula",
            Severity = Severity.Error,
            Message = "สูตรคลาดเคลื่อน",
            MessageEn = "wrong",
            Location = new LocationResult(null, null, null, "(๒๐ × ๓)"),
        };
        FileResult result = new()
        {
            Path = "x",
            Sha256 = "",
            Format = "docx",
            Outcome = FileOutcome.Checked,
            Discrepancies = [formula, formula with { Location = null }, formula with { Location = new LocationResult(2, 3, 4, "๓") }],
        };
        Submission submission = new()
        {
            Ticket = "t",
            Sha256 = new string('a', 64),
            OriginalName = "a.docx",
            Unit = "ก",
            InboxPath = "ก/a.docx",
            Size = 1,
            ReceivedAt = DateTimeOffset.UnixEpoch,
        };
        DiscrepancyLog.Write(new Lines(lines), submission, result);

        Assert.Equal(4, lines.Count);
        Assert.All(lines, line => Assert.DoesNotContain("()", line, StringComparison.Ordinal));
        Assert.EndsWith("สูตรคลาดเคลื่อน [formula]", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("(หน้า ๒ ตารางที่ ๔ แถวที่ ๕) [formula]", lines[3], StringComparison.Ordinal);
    }

    private sealed class Lines(List<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Add(formatter(state, exception));
    }
}
