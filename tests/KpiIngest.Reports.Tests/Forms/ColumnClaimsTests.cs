using System.Text;
using KpiIngest.Reports.Forms;

namespace KpiIngest.Reports.Tests.Forms;

public sealed class ColumnClaimsTests
{
    [Fact]
    public void The_wording_that_ships_claims_each_heading_once()
    {
        Assert.Null(ColumnClaims.Conflict([new ColumnClaims.Source("shipped.json", ShippedWording.File, ReadOnlyMemory<byte>.Empty)]));
    }

    [Theory]
    [InlineData("\"weight\": { \"is\": [\"ค่าถ่วง\"] },\n\"score\": { \"is\": [\"ค่าถ่วง\"] }", "ค่าถ่วง", 4)]
    [InlineData("\"weight\": { \"is\": [\"ค่าถ่วง\"] },\n\"score\": { \"is\": [\"ค่า ถวง (๕)\"] }", "ค่า ถวง (๕)", 4)]
    [InlineData("\"weight\": { \"has\": [\"ถ่วง\"] },\n\"score\": { \"has\": [\"ถ่วง\"] }", "ถ่วง", 4)]
    public void A_wording_that_two_columns_claim_is_refused_by_name_and_line(string columns, string named, int line)
    {
        FormWordingError error = ColumnClaims.Conflict([Source("own.json", columns)])!;

        Assert.Equal(("own.json", line), (error.FileName, error.Line));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Contains("weight", error.MessageEn, StringComparison.Ordinal);
        Assert.Contains("score", error.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_against_another_file_names_both_files()
    {
        FormWordingError error = ColumnClaims.Conflict([
            Source("a.json", "\"weight\": { \"is\": [\"ค่าถ่วง\"] }"),
            Source("b.json", "\"score\": { \"is\": [\"ค่าถ่วง\"] }"),
        ])!;

        Assert.Equal("b.json", error.FileName);
        Assert.Contains("a.json", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"weight\": { \"is\": [\"ค่าถ่วง\", \"ค่าถ่วง\"] }")]
    [InlineData("\"weight\": { \"is\": [\"น้ำหนัก\"], \"has\": [\"น้ำหนัก\"] }")]
    [InlineData("\"weight\": { \"is\": [\"ค่าถ่วง\"] },\n\"score\": { \"is\": [\"ค่าถ่วงน้ำหนัก\"] }")]
    public void A_wording_that_one_column_claims_twice_is_used(string columns) =>
        Assert.Null(ColumnClaims.Conflict([Source("own.json", columns)]));

    private static ColumnClaims.Source Source(string name, string columns)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes("{\n\"form\": \"x\", \"columns\": {\n" + columns + "\n}\n}");
        FormWordingLoad load = FormWordingFile.Parse(name, utf8);
        return new ColumnClaims.Source(name, load.File ?? throw new InvalidOperationException(load.Error!.MessageEn), utf8);
    }
}
