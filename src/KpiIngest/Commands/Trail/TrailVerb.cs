using System.CommandLine;
using KpiIngest.Commands.Discrepancies;
using KpiIngest.Commands.Text;
using KpiIngest.Records;
using KpiIngest.Records.Queries;

namespace KpiIngest.Commands.Trail;

/// <summary><c>kpi-ingest trail</c>.</summary>
internal static class TrailVerb
{
    private const int NotListed = 2;

    private const string Explanation = """
        Examples:
          kpi-ingest trail                                      the last 200 entries: who did what, when
          kpi-ingest trail --kind settings                      every change of the service's settings, with old and new values
          kpi-ingest trail --kind decisions --actor somsri      what one person decided, corrected, took back
          kpi-ingest trail --submission 12 --lang en            everything that happened to submission 12
          kpi-ingest trail --since 2569-11-01 --format csv > trail.csv

        --kind is settings, accounts, assignments, identity, keying, decisions, or one action such as reading-recorded (docs/audit.md lists them).
        In text the last 200 are listed and all are counted; json, csv and xlsx list all. The list proves nothing: kpi-ingest verify does.
        Exit codes: 0 listed (the list may be empty), 2 there are no records, a name is not known, or the call was wrong.

        Columns of csv and xlsx: entry at actor action subject what whatEn setting before after detail content previousHash hash
        (at in UTC; an entry of settings has a row for each; of an entry of identity, setting is the part that was confirmed or corrected: unit,
        fiscalYear, round, indicatorNumber). A password is never recorded: a digest of it changes with it.

        บันทึกการตรวจสอบ: ใครทำอะไร เมื่อใด รวมการเปลี่ยนค่าตั้ง
        """;

    public static Command Create(Terminal terminal)
    {
        Option<string?> kind = new("--kind") { Description = "Kind of entries.  ชนิดของรายการ", HelpName = "KIND" };
        Option<string?> actor = new("--actor") { Description = "Who did it.  ผู้ทำ", HelpName = "NAME" };
        Option<string?> submission = new("--submission") { Description = "Number of a submission.  รายการที่", HelpName = "12" };
        SinceOption since = new("On that day or later.  ตั้งแต่วันที่", "2569-11-01", "2026-11-01");
        Option<string> format = CommonOptions.Format([.. TrailOutput.Formats]);
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        submission.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && SubmissionNumber.Of(text) is null)
                result.AddError($"--submission {text}: a number, as kpi-ingest history lists it.");
        });
        ExplainedCommand command = new("trail", "List the audit trail.  บันทึกการตรวจสอบ", Explanation)
        {
            kind,
            actor,
            submission,
            since.Option,
            format,
            language,
            config,
        };
        command.SetAction(
            (call, cancellationToken) =>
                OpenedRecords.RunAsync(
                    terminal,
                    NotListed,
                    async () =>
                    {
                        TrailOutput output = new(terminal, call.LanguageOf(language), call.GetRequiredValue(format));
                        if (!await output.CanWriteAsync())
                            return NotListed;
                        TrailFilter filter = new()
                        {
                            Actions = call.GetValue(kind) is { } named
                                ? TrailKinds.Of(named.Trim().ToLowerInvariant())
                                    ?? throw new UnknownNameException("ชนิด", "kind", named, NearestName.Of(named, TrailKinds.All))
                                : null,
                            Actor = call.GetValue(actor),
                            Subject = call.GetValue(submission) is { } number
                                ? SubmissionLedger.Subject(SubmissionNumber.Of(number)!.Value)
                                : null,
                            Since = since.Of(call),
                        };
                        return await ListAsync(
                            new TrailQuery((await OpenedRecords.OpenAsync(call.GetValue(config), cancellationToken)).Database),
                            filter,
                            output,
                            cancellationToken
                        );
                    }
                )
        );
        return command;
    }

    private static async Task<int> ListAsync(TrailQuery query, TrailFilter filter, TrailOutput output, CancellationToken cancellationToken)
    {
        if (
            filter.Actor is { } asked
            && await query.ActorsAsync(cancellationToken) is var actors
            && !actors.Contains(asked, StringComparer.Ordinal)
        )
            throw new UnknownNameException("ผู้ทำ", "person", asked, NearestName.Of(asked, actors));
        if (filter.Subject is { } subject && await query.CountAsync(new TrailFilter { Subject = subject }, cancellationToken) == 0)
            throw new UnknownNameException(
                "รายการที่",
                "submission",
                subject[(subject.IndexOf(':', StringComparison.Ordinal) + 1)..],
                null
            );
        await output.WriteAsync(
            await query.CountAsync(filter, cancellationToken),
            last => query.StreamAsync(filter, last, cancellationToken),
            cancellationToken
        );
        return 0;
    }
}
