using KpiIngest.Commands.Text;

namespace KpiIngest.Tests.Commands;

public sealed class DisplayWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("น้ำหนัก", 5)]
    [InlineData("ที่", 1)]
    [InlineData("กำ", 2)]
    [InlineData("คะแนนถ่วงน้ำหนัก", 13)]
    [InlineData("๓.๐๐๐๐", 6)]
    [InlineData("ปีู่์", 1)]
    [InlineData("日本", 4)]
    [InlineData("a\u200bb", 2)]
    [InlineData("Σ≥×", 3)]
    public void Marks_above_and_below_take_no_column_and_wide_characters_two(string text, int columns) =>
        Assert.Equal(columns, DisplayWidth.Of(text));

    [Fact]
    public void Every_Thai_mark_that_stands_over_or_under_a_letter_takes_no_column()
    {
        int[] marks = [0x0E31, .. Enumerable.Range(0x0E34, 7), .. Enumerable.Range(0x0E47, 8)];
        Assert.All(marks, m => Assert.Equal(1, DisplayWidth.Of("ก" + (char)m)));
        Assert.All(
            Enumerable.Range(0x0E01, 0x5B).Except(marks).Except(Enumerable.Range(0x0E3B, 4)),
            c => Assert.Equal(1, DisplayWidth.Of(((char)c).ToString()))
        );
    }

    [Fact]
    public void Cutting_keeps_marks_with_their_letters()
    {
        Assert.Equal("น้ำห…", DisplayWidth.Cut("น้ำหนัก", 4));
        Assert.Equal("ที่…", DisplayWidth.Cut("ที่อยู่", 2));
        Assert.Equal("น้ำหนัก", DisplayWidth.Cut("น้ำหนัก", 5));
    }

    [Fact]
    public void Text_from_a_file_cannot_steer_the_terminal() =>
        Assert.Equal("a [31mb c d", DisplayWidth.OneLine("a\u001b[31mb\r\n\tc\u0085d\n"));

    [Fact]
    public void A_table_is_aligned_by_what_is_seen()
    {
        StringWriter output = new() { NewLine = "\n" };
        TextTable table = new(new TextColumn("ข้อ"), new TextColumn("น้ำหนัก", Figures: true), new TextColumn("x"));
        table.Add(["ที่", "1", "a"]);
        table.Add(["abcd", "15.5000", "b"]);
        table.Write(output);
        Assert.Equal(
            """
            ข้อ      น้ำหนัก  x
            ────  ───────  ─
            ที่           1  a
            abcd  15.5000  b

            """.ReplaceLineEndings("\n"),
            output.ToString()
        );
    }
}
