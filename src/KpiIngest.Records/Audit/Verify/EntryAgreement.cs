using KpiIngest.Checking.Language;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>Holds who did something, and when, by its entry against what its record says. A trail that was written anew as a whole may
/// still betray itself by it.</summary>
internal static class EntryAgreement
{
    /// <param name="entry">That covers the record as it stands.</param>
    public static void Compare(AuditEntry entry, string actor, DateTimeOffset at, Bilingual of, long? submission, Damages damages)
    {
        if (!string.Equals(entry.Actor, actor, StringComparison.Ordinal))
            damages.Add(
                DamageKind.EntryDisagrees,
                new Bilingual(
                    $"{of.Thai}: ผู้ทำตามบันทึก “{entry.Actor}” ตามข้อมูล “{actor}”",
                    $"{of.English}: by “{entry.Actor}” in the trail, by “{actor}” in the record"
                ),
                entry.Sequence,
                submission
            );
        if (
            UtcText.Write(entry.At) is var told
            && UtcText.Write(at) is var recorded
            && !string.Equals(told, recorded, StringComparison.Ordinal)
        )
            damages.Add(
                DamageKind.EntryDisagrees,
                new Bilingual(
                    $"{of.Thai}: เวลาตามบันทึก {told} ตามข้อมูล {recorded}",
                    $"{of.English}: at {told} in the trail, at {recorded} in the record"
                ),
                entry.Sequence,
                submission
            );
    }
}

/// <summary>The trail tells of the making of a thing for the second time, although each is made once: the first was taken away, and another
/// one stands in its place.</summary>
internal static class ToldTwice
{
    /// <param name="again">The later entry.</param>
    public static Bilingual Of(Bilingual thing, AuditEntry again) =>
        new(
            $"{thing.Thai}: บันทึกอีกครั้งที่ลำดับ {again.Sequence} ของเดิมถูกลบ",
            $"{thing.English}: recorded anew by entry {again.Sequence}, the first one was taken away"
        );
}
