using KpiIngest.Commands.Trail;
using KpiIngest.Records;
using KpiIngest.Records.Audit;
using KpiIngest.Review.Language;

namespace KpiIngest.Tests.Commands;

/// <summary>What the list of the trail says of whose report something is.</summary>
public sealed class TrailRowTests
{
    [Theory]
    [InlineData(
        "{\"confirmation\":3,\"part\":\"Round\",\"report\":1,\"before\":\"12\",\"after\":\"9\",\"of\":null,\"unit\":null}",
        "round",
        "12",
        "9",
        "รอบ (เดือน): “12” → “9”",
        "Round (months): “12” → “9”"
    )]
    [InlineData(
        "{\"confirmation\":1,\"part\":\"FiscalYear\",\"report\":1,\"before\":null,\"after\":\"2556\",\"of\":null,\"unit\":null}",
        "fiscalYear",
        null,
        "2556",
        "ปีงบประมาณ (พ.ศ.): อ่านไม่ได้ → “2556”",
        "not read → “2556”"
    )]
    [InlineData(
        "{\"confirmation\":2,\"part\":\"IndicatorNumber\",\"report\":2,\"before\":\"9.2\",\"after\":\"9.2\",\"of\":null,\"unit\":null}",
        "indicatorNumber",
        "9.2",
        "9.2",
        "เลขตัวชี้วัด: “9.2” ตามเดิม",
        "“9.2” as before"
    )]
    [InlineData(
        "{\"confirmation\":4,\"part\":\"Unit\",\"report\":null,\"before\":\"กองคลัง\",\"after\":\"กองแผนงาน\",\"of\":null,\"unit\":\"กองแผนงาน\"}",
        "unit",
        "กองคลัง",
        "กองแผนงาน",
        "หน่วยงาน: “กองคลัง” → “กองแผนงาน”",
        "Unit: “กองคลัง” → “กองแผนงาน”"
    )]
    [InlineData(
        "{\"confirmation\":5,\"part\":\"FiscalYear\",\"report\":1,\"before\":\"2556\",\"after\":null,\"of\":1,\"unit\":null}",
        "fiscalYear",
        "2556",
        null,
        "“2556” → อ่านไม่ได้",
        "“2556” → not read"
    )]
    public void A_confirmation_has_the_part_and_both_values_in_every_format(
        string detail,
        string part,
        string? before,
        string? after,
        string thai,
        string english
    )
    {
        TrailRow row = Assert.Single(TrailRow.Of(Entry(detail)));
        Assert.Equal((part, before, after), (row.Setting, row.Before, row.After));
        Assert.Equal([part, before ?? "", after ?? ""], row.Texts().Skip(7).Take(3).Select(t => t ?? ""));
        Assert.Contains(thai, EntryParticulars.Of(row.Entry).Thai, StringComparison.Ordinal);
        Assert.Contains(english, EntryParticulars.Of(row.Entry).English, StringComparison.Ordinal);
        Assert.DoesNotContain("part ", EntryParticulars.Of(row.Entry).Thai, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"confirmation\":3,\"part\":\"Round\",\"of\":null,\"unit\":null}")]
    [InlineData("{\"decision\":3,\"act\":\"Confirmed\"}")]
    [InlineData("no JSON")]
    public void An_entry_that_tells_of_no_values_has_one_row_without_them(string detail)
    {
        TrailRow row = Assert.Single(TrailRow.Of(Entry(detail)));
        Assert.Equal((null, null, null), (row.Setting, row.Before, row.After));
    }

    private static AuditEntry Entry(string detail) =>
        new()
        {
            Sequence = 7,
            At = new DateTimeOffset(2026, 11, 21, 6, 30, 0, TimeSpan.Zero),
            Actor = "สมศรี",
            Action = AuditActions.IdentityConfirmed,
            Subject = "submission:1",
            Detail = detail,
            PreviousHash = "",
            Hash = "",
        };
}
