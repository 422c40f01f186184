using System.Text;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Tests.Forms;

public sealed class FormWordingFileTests
{
    [Fact]
    public void The_wording_that_ships_is_read_and_each_of_its_headings_finds_its_own_role()
    {
        FormWordingFile file = ShippedWording.File;
        FormWording wording = new([file]);

        foreach (ColumnWording column in file.Columns)
        foreach (string heading in column.Is)
            Assert.Equal(column.Role, wording.ColumnHeading(Skeleton.Of(heading)));
        foreach ((LabelRole role, IReadOnlyList<string> labels) in file.Labels)
        foreach (string label in labels)
            Assert.Equal(role, wording.Label(Skeleton.Of(label)));
        foreach ((RowRole role, IReadOnlyList<string> labels) in file.Rows)
        foreach (string label in labels)
            Assert.Equal(role, wording.RowLabel(Skeleton.Of(label)));
    }

    [Theory]
    [InlineData("{\n \"form\": \"x\",\n \"colums\": {}\n}", 3)]
    [InlineData("{\n \"form\": \"x\",\n \"columns\": { \"wait\": { \"is\": [\"ก\"] } }\n}", 3)]
    [InlineData("{\n \"form\": \"x\",\n \"titles\": [1]\n}", 3)]
    [InlineData("{\n \"titles\": []\n}", 3)]
    [InlineData("{\n \"form\": \"x\",\n \"rows\": { \"0\": [\"ก\"] }\n}", 3)]
    [InlineData("{\n \"form\": \"x\"\n}\n{}", 4)]
    [InlineData("{\n \"form\": null\n}", 2)]
    [InlineData("", 1)]
    public void A_wrong_file_is_refused_with_its_line_and_the_reason(string json, int line)
    {
        FormWordingLoad load = FormWordingFile.Parse("bad.json", Encoding.UTF8.GetBytes(json));

        Assert.Null(load.File);
        Assert.Equal(line, load.Error!.Line);
        Assert.NotEmpty(load.Error.Reason);
        Assert.Contains("bad.json", load.Error.MessageEn, StringComparison.Ordinal);
    }
}
