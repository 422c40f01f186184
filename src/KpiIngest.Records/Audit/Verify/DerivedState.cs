using System.Globalization;
using System.Text.Json;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Audit.Content;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>Where a submission stands by its entries alone, one after the other.</summary>
internal sealed class DerivedState
{
    private string? state;
    private string? duplicateOf;
    private string? told;

    /// <summary>What people said last; null where nobody did.</summary>
    private string? unit;

    /// <summary>Null where no entry tells it: entries of early versions did not.</summary>
    private (string Tool, string Code)? waits;

    /// <summary>An entry of whatever kind that has a state in its particulars left the submission in it.</summary>
    public void Follow(string action, JsonElement detail)
    {
        string? stated = CoveredThing.Text(detail, "state");
        if (action == AuditActions.Told)
        {
            told = stated;
            return;
        }

        if (action == AuditActions.Outdated)
            told = null;
        state = action switch
        {
            AuditActions.Received => nameof(SubmissionState.Received),
            AuditActions.Duplicate => nameof(SubmissionState.Duplicate),
            AuditActions.Waiting => nameof(SubmissionState.Waiting),
            AuditActions.Unpacked => nameof(SubmissionState.Unpacked),
            AuditActions.Reading => stated ?? StateAfter(CoveredThing.Text(detail, "outcome")),
            _ => stated ?? state,
        };
        if (action == AuditActions.Duplicate)
            duplicateOf = CoveredThing.Text(detail, "original");
        if (action == AuditActions.NoDuplicate)
            duplicateOf = null;
        if (action is AuditActions.IdentityConfirmed or AuditActions.ConfirmationTakenBack)
            unit = CoveredThing.Text(detail, "unit") ?? unit;
        if (action == AuditActions.Waiting)
            waits = CoveredThing.Text(detail, "tool") is { } tool && CoveredThing.Text(detail, "code") is { } code ? (tool, code) : null;
    }

    public IEnumerable<Bilingual> Differences(Submission submission)
    {
        string recorded = submission.State.ToString();
        if (!string.Equals(state, recorded, StringComparison.Ordinal))
            yield return new($"สถานะตามบันทึก {state ?? "-"} ในฐานข้อมูล {recorded}", $"state {state ?? "-"}, recorded {recorded}");
        string? original = submission.DuplicateOfId?.ToString(CultureInfo.InvariantCulture);
        if (!string.Equals(duplicateOf, original, StringComparison.Ordinal))
            yield return new(
                $"ซ้ำกับรายการที่ {duplicateOf ?? "-"} ในฐานข้อมูล {original ?? "-"}",
                $"duplicate of {duplicateOf ?? "-"}, recorded {original ?? "-"}"
            );
        if (unit is null ? submission.FolderUnit is not null : !string.Equals(unit, submission.Unit, StringComparison.Ordinal))
            yield return new(
                $"หน่วยงาน {unit ?? submission.FolderUnit} ในฐานข้อมูล {submission.Unit}",
                $"unit {unit ?? submission.FolderUnit}, recorded {submission.Unit}"
            );
        string? notified = submission.NotifiedState?.ToString();
        if (!string.Equals(told, notified, StringComparison.Ordinal))
            yield return new(
                $"แจ้งผู้ส่งแล้วว่า {told ?? "-"} ในฐานข้อมูล {notified ?? "-"}",
                $"told {told ?? "-"}, recorded {notified ?? "-"}"
            );
        bool waiting = string.Equals(state, nameof(SubmissionState.Waiting), StringComparison.Ordinal);
        if (waiting && waits is { } expected && (submission.WaitsFor, submission.WaitCode) != (expected.Tool, expected.Code))
        {
            (string tool, string code) = (submission.WaitsFor ?? "-", submission.WaitCode ?? "-");
            yield return new(
                $"รอ {expected.Tool} ({expected.Code}) ในฐานข้อมูล {tool} ({code})",
                $"waits for {expected.Tool} ({expected.Code}), recorded {tool} ({code})"
            );
        }

        if (!waiting && (submission.WaitsFor ?? submission.WaitCode) is { } extra)
            yield return new($"ไม่ได้รอโปรแกรมใด ในฐานข้อมูลรอ {extra}", $"waits for nothing, recorded {extra}");
    }

    /// <summary>Entries of early versions told the outcome alone.</summary>
    private static string? StateAfter(string? outcome) =>
        Enum.TryParse(outcome, out FileOutcome known) ? ReadingRecorder.StateAfter(known).ToString() : null;
}
