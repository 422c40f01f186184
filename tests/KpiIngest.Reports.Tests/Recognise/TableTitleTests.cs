using KpiIngest.Reports.Forms;

namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Whose scores a table holds may stand above it.</summary>
public sealed class TableTitleTests
{
    private static readonly string[] Heading = ["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"];
    private static readonly string[][] Rows = [Heading, ["๑. ก", "๑", "๓", "๓"], ["๒. ข", "๒", "๔", "๘"]];

    [Fact]
    public void Lines_above_two_tables_name_their_assessors()
    {
        Report report = Doc.Of().Lines("ผลการประเมินตนเอง").Table(Rows).Lines("ผลการประเมินของคณะกรรมการ").Table(Rows).Recognise().Single();

        Assert.Equal([Assessor.Self, Assessor.Committee], report.ScoringTables.Select(t => t.Assessor));
    }

    [Fact]
    public void A_row_above_the_heading_is_a_title_as_well()
    {
        Report report = Doc.Of()
            .Table(["ประเมินตนเอง{c4}", null, null, null], Heading, Rows[1], Rows[2])
            .Lines("")
            .Table(["คณะกรรมการประเมิน{c4}", null, null, null], Heading, Rows[1], Rows[2])
            .Recognise()
            .Single();

        Assert.Equal([Assessor.Self, Assessor.Committee], report.ScoringTables.Select(t => t.Assessor));
    }

    [Fact]
    public void A_committee_named_in_passing_makes_no_table_its_own()
    {
        Report report = Doc.Of().Lines("คณะกรรมการพิจารณาแล้ว").Table(Rows).Recognise().Single();

        Assert.Null(Assert.Single(report.ScoringTables).Assessor);
    }

    [Fact]
    public void Tables_whose_numbers_both_start_at_one_are_two()
    {
        Report report = Doc.Of().Table(Rows).Table(Rows).Recognise().Single();

        Assert.Equal(2, report.ScoringTables.Count);
    }
}
