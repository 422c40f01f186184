using static KpiIngest.Documents.Tests.Pdf.Probes.PdfFile;

namespace KpiIngest.Documents.Tests.Pdf.Probes;

/// <summary>The fields of forms: what they hold and what the page shows of it.</summary>
public sealed class FormFieldProbes : Probe
{
    private const string Score = "/FT /Tx /T (score)";

    [Theory]
    [InlineData("3.50", "3.50", "3.50", "")]
    [InlineData("3.50", null, "3.50", "")]
    [InlineData("4.00", "3.50", "3.50 uncertain", "field-differs")]
    [InlineData("3.50", "", "3.50 uncertain", "field-differs")]
    [InlineData("done", "doing", "doing", "")]
    [InlineData("3.5", "3.50", "3.50", "")]
    [InlineData("1234.5", "1,234.50", "1,234.50", "")]
    [InlineData("0.855", "85.50%", "85.50%", "")]
    [InlineData("1234.5", "1,243.50", "1,243.50 uncertain", "field-differs")]
    [InlineData("1.3.5", "1.3.50", "1.3.50 uncertain", "field-differs")]
    public async Task A_field_without_a_word_on_drawing_it_anew(string value, string? shows, string word, string note) =>
        Assert.Equal((word, note), await WordsAndNotes(Field($"{Score} /V ({value})", shows)));

    [Theory]
    [InlineData("3.50", null, "3.50", "")]
    [InlineData("3.50", "", "3.50", "")]
    [InlineData("3.50", "3.50", "3.50", "")]
    [InlineData("4.00", "3.50", "3.50 uncertain", "field-differs")]
    [InlineData("done", "doing", "doing uncertain", "field-differs")]
    public async Task A_field_that_viewers_are_asked_to_draw_anew(string value, string? shows, string word, string note) =>
        Assert.Equal((word, note), await WordsAndNotes(Field($"{Score} /V ({value})", shows, "/NeedAppearances true")));

    [Theory]
    [InlineData("(a)", "3.50", "3.50", "")]
    [InlineData("(b)", "3.50", "3.50 uncertain", "field-differs")]
    [InlineData("(4.00)", "4.00", "4.00", "")]
    [InlineData("(a)", null, "3.50", "")]
    public async Task A_choice_shows_the_text_of_what_is_stored(string value, string? shows, string word, string note) =>
        Assert.Equal(
            (word, note),
            await WordsAndNotes(Field($"/FT /Ch /Ff 131072 /T (level) /Opt [[(a) (3.50)] [(b) (4.00)]] /V {value}", shows))
        );

    [Fact]
    public async Task Thai_digits_in_the_value_are_those_of_the_page() =>
        Assert.Equal(("3.50", ""), await WordsAndNotes(Field($"{Score} /V {Utf16("๓.๕๐")}", "3.50")));

    [Fact]
    public async Task A_Thai_value_without_an_appearance_is_read() =>
        Assert.Equal(("๓.๕๐", ""), await WordsAndNotes(Field($"{Score} /V {Utf16("๓.๕๐")}", null)));

    [Fact]
    public async Task What_differs_is_said_with_both_figures()
    {
        ReadingNote note = Assert.Single((await Document(Field($"{Score} /V (4.00)", "3.50"))).Notes);
        Assert.Equal("field-differs", note.Code);
        Assert.All([note.Message, note.MessageEn], text => Assert.Contains("4.00", text, StringComparison.Ordinal));
        Assert.All([note.Message, note.MessageEn], text => Assert.Contains("3.50", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("3.50", "3.50", "")]
    [InlineData("4.00", "3.50 uncertain", "field-differs")]
    public async Task A_value_may_stand_in_the_field_above(string value, string word, string note)
    {
        PdfFile file = new();
        int parent = file.Add($"<< {Score} /V ({value}) /Kids [{file.Form(Text("3.50", 2, 5), "/BBox [0 0 60 20]") + 2} 0 R] >>");
        int widget = file.Add(
            $"<< /Type /Annot /Subtype /Widget /Parent {parent} 0 R /F 4 /Rect [100 695 160 715] /AP << /N {parent - 1} 0 R >> >>"
        );
        file.Catalog = $"/AcroForm << /Fields [{parent} 0 R] >>";
        Assert.Equal((word, note), await WordsAndNotes(file.Annotated("", widget)));
    }

    [Theory]
    [InlineData("/F 2")]
    [InlineData("/F 32")]
    public async Task A_field_that_is_not_shown_says_nothing(string flags) =>
        Assert.Equal(("seen", ""), await WordsAndNotes(Field($"{Score} /V (4.00) {flags}", "3.50", content: Text("seen", 300, 300))));

    [Theory]
    [InlineData("/FT /Btn /Ff 65536 /T (send)")]
    [InlineData("/FT /Sig /T (sign)")]
    [InlineData("/FT /Tx /T (empty) /V ()")]
    public async Task What_holds_no_text_is_read_as_it_is_shown(string field) =>
        Assert.Equal(("3.50", ""), await WordsAndNotes(Field(field, "3.50")));

    /// <param name="shows">The text of its appearance; null where it has none.</param>
    private static PdfFile Field(string entries, string? shows, string form = "", string content = "")
    {
        PdfFile file = new();
        string look = shows is null
            ? ""
            : $"/AP << /N {file.Form($"/Tx BMC q {(shows.Length == 0 ? "" : Text(shows, 2, 5))} Q EMC", "/BBox [0 0 60 20]")} 0 R >>";
        int widget = file.Add(
            $"<< /Type /Annot /Subtype /Widget {(entries.Contains("/F ", StringComparison.Ordinal) ? "" : "/F 4")} {entries} /Rect [100 695 160 715] /DA (/F1 12 Tf 0 g) {look} >>"
        );
        file.Catalog = $"/AcroForm << /Fields [{widget} 0 R] /DA (/F1 12 Tf 0 g) {form} >>";
        return file.Annotated(content, widget);
    }
}
