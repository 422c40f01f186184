using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KpiIngest.Audit;
using KpiIngest.Checking.Language;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Audit.Verify;

namespace KpiIngest.Commands.Audit;

/// <summary>Writes what <c>verify</c> found.</summary>
internal sealed class VerifyOutput(Terminal terminal, Language language, string format)
{
    private const int LinesOfText = 200;

    /// <param name="invalid">Checkpoints that could not be compared.</param>
    /// <param name="now">The short form of the trail's checkpoint of now.</param>
    public async Task WriteAsync(VerificationResult result, IReadOnlyList<Damage> invalid, string now, CancellationToken cancellationToken)
    {
        List<Damage> damages = [.. invalid, .. result.Damages.First];
        if (format == "json")
            await WriteJsonAsync(result, damages, invalid.Count, now, cancellationToken);
        else
            await WriteTextAsync(result, damages, invalid.Count, now);
        await terminal.Out.FlushAsync(cancellationToken);
    }

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private async Task WriteTextAsync(VerificationResult result, List<Damage> damages, int invalid, string now)
    {
        if (damages.Count > 0)
        {
            TextTable table = new(
                new TextColumn(language.Pick("รายการที่", "No."), Figures: true),
                new TextColumn(language.Pick("ลำดับในบันทึก", "Entry"), Figures: true),
                new TextColumn(language.Pick("ที่พบ", "Found")),
                new TextColumn(language.Pick("สิ่งที่เสียหาย", "What"), MaxColumns: 140)
            );
            foreach (Damage damage in damages.Take(LinesOfText))
                table.Add(
                    [
                        Text(damage.Submission),
                        Text(damage.Entry),
                        language.Pick(DamageWording.What(damage.Kind)),
                        language.Pick(damage.Said),
                    ],
                    terminal.Red
                );
            table.Write(terminal.Out);
            long total = result.Damages.Count + invalid;
            if (total > LinesOfText)
                await terminal.Out.WriteLineAsync(
                    language.Pick(
                        $"แสดง {LinesOfText} จาก {total} จุด",
                        $"{LinesOfText} of {total} are listed; --format json lists up to {Damages.Kept}."
                    )
                );
            await terminal.Out.WriteLineAsync();
            await terminal.Out.WriteLineAsync(language.Pick("สิ่งที่ต้องทำต่อ", "What to do next"));
            foreach (
                IGrouping<string, DamageKind> kinds in damages
                    .Select(d => d.Kind)
                    .Distinct()
                    .GroupBy(k => language.Pick(DamageWording.Next(k)), StringComparer.Ordinal)
            )
                await terminal.Out.WriteLineAsync(
                    $"  {string.Join(", ", kinds.Select(k => language.Pick(DamageWording.What(k))))}: {kinds.Key}"
                );
            await terminal.Out.WriteLineAsync();
        }

        string seen = language.Pick(
            $"ตรวจบันทึก {result.Entries} ลำดับ, รายการ {result.Submissions}, การอ่าน {result.Readings}, อ่านไฟล์ต้นฉบับ {result.Originals}, เทียบจุดตรวจสอบ {result.Witnesses}",
            CountedText.Fill(
                "{0} {0:entry|entries} of the trail, {1} {1:submission|submissions}, {2} {2:reading|readings} and the bytes of {3} {3:original|originals} were verified; {4} {4:checkpoint was|checkpoints were} compared",
                result.Entries,
                result.Submissions,
                result.Readings,
                result.Originals,
                result.Witnesses
            )
        );
        await terminal.Out.WriteLineAsync(seen);
        await terminal.Out.WriteLineAsync(language.Pick("จุดตรวจสอบปัจจุบัน (ย่อ): ", "Checkpoint of now, short: ") + now);
        if (result.Witnesses == 0)
            await terminal.Out.WriteLineAsync(
                language.Pick(
                    "ไม่มีจุดตรวจสอบให้เทียบ: บันทึกที่ถูกเขียนใหม่ทั้งหมดจะไม่ถูกพบ (kpi-ingest checkpoint)",
                    "No checkpoint was compared: a trail that was written anew as a whole would not be noticed (kpi-ingest checkpoint)."
                )
            );
        if (result.Originals < result.AllOriginals)
            await terminal.Out.WriteLineAsync(
                language.Pick(
                    $"อ่านไฟล์ต้นฉบับ {result.Originals} จาก {result.AllOriginals}",
                    CountedText.Fill("The bytes of {0} of {1} {1:original|originals} were read.", result.Originals, result.AllOriginals)
                )
            );
        await terminal.Out.WriteLineAsync(
            damages.Count == 0
                ? terminal.Green(language.Pick("ครบถ้วน ไม่พบการแก้ไข", "All is whole."))
                : terminal.Red(
                    language.Pick(
                        $"พบความเสียหาย {result.Damages.Count + invalid} จุด",
                        CountedText.Of(result.Damages.Count + invalid, "damage was", "damages were") + " found."
                    )
                )
        );
    }

    private async Task WriteJsonAsync(
        VerificationResult result,
        List<Damage> damages,
        int invalid,
        string now,
        CancellationToken cancellationToken
    )
    {
        await using (
            Utf8JsonWriter json = new(
                terminal.Result,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteBoolean("whole", damages.Count == 0);
            json.WriteNumber("entries", result.Entries);
            json.WriteNumber("submissions", result.Submissions);
            json.WriteNumber("readings", result.Readings);
            json.WriteNumber("originalsRead", result.Originals);
            json.WriteNumber("checkpoints", result.Witnesses);
            json.WriteString("checkpoint", now);
            json.WriteNumber("damageCount", result.Damages.Count + invalid);
            json.WriteStartArray("damages");
            foreach (Damage damage in damages)
            {
                json.WriteStartObject();
                json.WriteString("kind", DamageWording.Name(damage.Kind));
                if (damage.Entry is { } entry)
                    json.WriteNumber("entry", entry);
                else
                    json.WriteNull("entry");
                if (damage.Submission is { } submission)
                    json.WriteNumber("submission", submission);
                else
                    json.WriteNull("submission");
                json.WriteString("what", damage.What);
                json.WriteString("whatTh", damage.Said.Thai);
                json.WriteString("message", DamageWording.What(damage.Kind).Thai);
                json.WriteString("messageEn", DamageWording.What(damage.Kind).English);
                json.WriteString("next", DamageWording.Next(damage.Kind).Thai);
                json.WriteString("nextEn", DamageWording.Next(damage.Kind).English);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        await terminal.Result.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }
}
