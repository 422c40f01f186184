using KpiIngest.Checking.Language;

namespace KpiIngest.Jobs;

/// <summary>That it is too early to finish a submission.</summary>
/// <param name="Behind">Until all that came before this submission, of the same unit, are read; null where it is only to be looked at
/// again a little later.</param>
public sealed record PutOff(long? Behind)
{
    public Bilingual Why =>
        Behind is null
            ? new("มีโปรแกรมที่ต้องใช้เพิ่มมาระหว่างนั้น", "a tool appeared meanwhile")
            : new("รอรายการก่อนหน้าของหน่วยงาน", "earlier files of the unit come first");
}
