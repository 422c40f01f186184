using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Parts;

namespace KpiIngest.Review;

/// <summary>What became of a submission, as chips beside its name: counts of what was found, or how it stands.</summary>
public sealed record OutcomeChip(string Tone, Bilingual Text)
{
    public static IReadOnlyList<OutcomeChip> Of(SubmissionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Submission.State switch
        {
            SubmissionState.Received => [new(ChipTone.Neutral, new("รออ่าน", "to be read"))],
            SubmissionState.Unpacked => [new(ChipTone.Neutral, new("แตกไฟล์ ZIP แล้ว", "unpacked"))],
            SubmissionState.Waiting => [new(ChipTone.Warn, new("รอโปรแกรม", "waits for a program"))],
            SubmissionState.Failed => [new(ChipTone.Warn, new("ยังอ่านไม่ได้", "not read"))],
            SubmissionState.Duplicate => [new(ChipTone.Neutral, new("ซ้ำ", "duplicate")), .. OfReading(view)],
            _ => OfReading(view),
        };
    }

    /// <summary>True where the chips say what the sentence of <see cref="SubmissionOutcome"/> says.</summary>
    public static bool SayAll(SubmissionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view is { Submission.State: SubmissionState.Read, Reading.Outcome: FileOutcome.Checked };
    }

    private static List<OutcomeChip> OfReading(SubmissionView view)
    {
        if (view.Reading is not { } reading)
            return [];
        if (reading.Outcome is FileOutcome.Unreadable)
            return [new(ChipTone.Warn, OutcomeWording.Of(reading.Outcome))];
        if (reading.Outcome is FileOutcome.NoReport)
            return [new(ChipTone.Neutral, new("เอกสารประกอบ", "evidence"))];
        List<OutcomeChip> chips = [];
        IEnumerable<Tone> across = view.Across.Select(a => SeverityWording.ToneOf(a.Code, a.Severity));
        foreach (
            IGrouping<Tone, Tone> tone in reading
                .Discrepancies.Select(d => SeverityWording.ToneOf(d.Code, d.Severity))
                .Concat(across)
                .GroupBy(t => t)
                .OrderBy(g => g.Key)
        )
            chips.Add(new(ChipTone.Of(tone.Key), Counted(SeverityWording.Of(tone.Key), tone.Count())));
        if (reading.Outcome == FileOutcome.NotChecked)
            chips.Add(new(ChipTone.Warn, OutcomeWording.Of(reading.Outcome)));
        else if (chips.Count == 0)
            chips.Add(new(ChipTone.Ok, new("ไม่พบข้อคลาดเคลื่อนในส่วนที่อ่านได้", "nothing found in what was read")));
        if (reading.Reports.Sum(r => r.Gaps.Count) is > 0 and int gaps)
            chips.Add(new(ChipTone.Neutral, OutcomeWording.Gaps(gaps)));
        return chips;
    }

    private static Bilingual Counted(Bilingual word, int count)
    {
        string number = count.ToString(CultureInfo.InvariantCulture);
        return new($"{word.Thai} {number}", $"{word.English} {number}");
    }
}
