namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>A figure in a cell merged with that of a name or a result is read as neither and said to be unplaced; what a merged cell may
/// well hold is not.</summary>
public sealed class MergedFigureTests
{
    private static readonly string[] Head = ["ข้อ", "ประเด็น", "ผลการดำเนินงาน", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"];

    [Theory]
    [InlineData("๒.|ความสุภาพ|\n๑๒{c2}||๔|๔๘", "๑๒")]
    [InlineData("๒.|ความสุภาพ|๑๒{c2}||๔|๔๘", "๑๒")]
    [InlineData("๒.|ความสุภาพ|ระดับ ๒\n๒๐{c2}||๔|๘๐", "ระดับ ๒ ๒๐")]
    [InlineData("มิติที่ ๒ ด้านคุณภาพ\n๒๔{c4}||||๔|๙๖", "มิติที่ ๒ ด้านคุณภาพ ๒๔")]
    [InlineData("มิติที่ ๒ ด้านคุณภาพ{c3}|||๒|\n๘{c2}|", "๘")]
    public void A_figure_lost_in_a_merged_cell_is_unplaced(string row, string unplaced) => Assert.Equal([unplaced], Unplaced(row));

    [Theory]
    [InlineData("๒.|ความสุภาพ|ร้อยละ ๘๐|๒|๔|๘")]
    [InlineData("๒.|ความสุภาพ ๕ ส.{c2}||๒|๔|๘")]
    [InlineData("มิติที่ ๒ ด้านคุณภาพ (น้ำหนักร้อยละ ๒๔){c6}|||||")]
    [InlineData("รวม{c3}|||๔|๑๖{c2}|")]
    [InlineData("๒.|ความสุภาพ|ดำเนินการตามแผนปี ๒๕๕๖{c2}||๔|")]
    public void What_a_merged_cell_may_hold_is_not(string row) => Assert.Empty(Unplaced(row));

    [Theory]
    [InlineData("ผลการดำเนินงาน", "๒.๔๖๒๐", true)]
    [InlineData("ผลลัพธ์", "๘๕", true)]
    [InlineData("ผลลัพธ์", "ครบถ้วนตามแผนปี ๒๕๖๕", false)]
    [InlineData("ผลการดำเนินงาน ปี ๒๕๖๔", "๘๕", false)]
    [InlineData("เป้าหมาย", "๘๕", false)]
    public void A_figure_under_a_second_heading_of_results_is_unplaced(string heading, string text, bool unplaced) =>
        Assert.Equal(
            unplaced ? [text] : [],
            Doc.Of()
                .Lines("รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ", "ตัวชี้วัดที่ ๕ : การให้บริการ")
                .Table(
                    ["ประเด็น", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก", heading],
                    ["๑. ความรวดเร็ว", "๒", "๘๐", "๔", "๘", text]
                )
                .Recognise()
                .Single()
                .UnplacedFigures.Select(f => f.Text)
        );

    private static IEnumerable<string> Unplaced(string row) =>
        Doc.Of()
            .Lines("รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ", "ตัวชี้วัดที่ ๕ : การให้บริการ")
            .Table(Head, ["๑.", "ความรวดเร็ว", "๘๐", "๒", "๔", "๘"], [.. Merged(row)])
            .Recognise()
            .Single()
            .UnplacedFigures.Select(f => f.Text);

    /// <summary>Positions that a merged cell covers hold no cell.</summary>
    private static IEnumerable<string?> Merged(string row)
    {
        int covered = 0;
        foreach (string cell in row.Split('|'))
        {
            yield return covered-- > 0 ? null : cell;
            if (cell.EndsWith('}'))
                covered = cell[^2] - '0' - 1;
        }
    }
}
