using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Commands.Text;
using KpiIngest.Outbox;
using KpiIngest.Records.Changes;

namespace KpiIngest.Commands.Reprocess;

/// <summary>What changed, for people: a table for each kind.</summary>
internal static class ReprocessText
{
    private const int LinesOfKind = 200;

    public static void Write(ReprocessResult result, Terminal terminal, Language language)
    {
        foreach (ChangeKind kind in Enum.GetValues<ChangeKind>())
        {
            List<(Records.Queries.ReprocessCandidate File, ReadingChange Change)> changes = result
                .Changed.SelectMany(f => f.Readings.Changes.Where(c => c.Kind == kind).Select(c => (File: f.Submission, Change: c)))
                .ToList();
            if (changes.Count == 0)
                continue;
            terminal.Out.WriteLine(
                terminal.Bold($"{language.Pick(ChangeWording.Of(kind))} ({changes.Count.ToString(CultureInfo.InvariantCulture)})")
            );
            TextTable table = new(
                new TextColumn(language.Pick("รายการที่", "No."), Figures: true),
                new TextColumn(language.Pick("ไฟล์", "File"), MaxColumns: 40),
                new TextColumn(language.Pick("ตัวชี้วัด", "Indicator"), MaxColumns: 24),
                new TextColumn(language.Pick("ที่", "Where"), MaxColumns: 40),
                new TextColumn(language.Pick("เดิม", "Before"), MaxColumns: 40),
                new TextColumn(language.Pick("ใหม่", "After"), MaxColumns: 40)
            );
            foreach ((Records.Queries.ReprocessCandidate file, ReadingChange change) in changes.Take(LinesOfKind))
                table.Add([
                    file.Id.ToString(CultureInfo.InvariantCulture),
                    file.InboxPath,
                    change.Indicator,
                    language.Pick(ChangeWording.PlaceOf(change)),
                    language.Pick(ChangeWording.BeforeOf(change)),
                    language.Pick(ChangeWording.AfterOf(change)),
                ]);
            table.Write(terminal.Out, "  ");
            if (changes.Count > LinesOfKind)
                terminal.Out.WriteLine(
                    language.Pick(
                        $"  แสดง {LinesOfKind} จาก {changes.Count}",
                        $"  {LinesOfKind} of {changes.Count} are listed; --format csv lists all."
                    )
                );
            terminal.Out.WriteLine();
        }

        if (result.NotRead.Count > 0)
        {
            terminal.Out.WriteLine(
                terminal.Red(
                    language.Pick(
                        $"อ่านใหม่ไม่ได้ ผลเดิมยังใช้อยู่ ({result.NotRead.Count})",
                        $"Not read again, the earlier reading stands ({result.NotRead.Count})"
                    )
                )
            );
            foreach (NotReprocessed one in result.NotRead)
                terminal.Out.WriteLine(
                    $"  {one.Submission.Id.ToString(CultureInfo.InvariantCulture)} {one.Submission.InboxPath}: {language.Pick(one.Why)}"
                );
            terminal.Out.WriteLine();
        }

        (int read, int changed, int changesOfAll) = (
            result.Read.Count,
            result.Changed.Count(),
            result.Read.Sum(r => r.Readings.Changes.Count)
        );
        string done = result.Dry
            ? CountedText.Of(read, "submission was", "submissions were") + " read on trial"
            : CountedText.Of(read, "submission is", "submissions are") + " read";
        terminal.Out.WriteLine(
            language.Pick(
                $"รุ่น {result.Version}: {(result.Dry ? "ลองอ่าน" : "อ่าน")} {read} รายการเทียบกับการอ่านครั้งก่อน เปลี่ยน {changed} รายการ {changesOfAll} จุด{(result.Dry ? " (ไม่ได้บันทึก)" : "")}",
                $"Version {result.Version}: {done} and compared with {(read == 1 ? "its earlier reading" : "their earlier readings")}; {changed} changed, in {CountedText.Of(changesOfAll, "point", "points")}{(result.Dry ? " (nothing was recorded)" : "")}."
            )
        );
        if (result.Present > 0)
            terminal.Out.WriteLine(
                language.Pick($"รุ่นนี้อ่านไว้แล้ว {result.Present} รายการ", $"{result.Present} had been read by this version before.")
            );
        if (result.Unread > 0)
            terminal.Out.WriteLine(
                language.Pick(
                    $"ยังไม่เคยอ่าน {result.Unread} รายการ บริการจะอ่านเอง",
                    CountedText.Fill("{0} {0:has|have} not been read yet: the service reads {0:it|them}.", result.Unread)
                )
            );
    }
}
