using KpiIngest.Documents.Scan.Figures;

namespace KpiIngest.Documents.Tests.Scan.Figures;

public sealed class OneScriptTests
{
    [Fact]
    public void A_zero_that_may_be_of_either_script_is_of_its_number_s()
    {
        IReadOnlyList<GlyphReading> read = OneScript.Of([
            Reading(('๕', 0.99), ('5', 0.01)),
            Reading(('.', 1)),
            Reading(('0', 0.6), ('๐', 0.4)),
        ]);

        Assert.Equal("๕.๐", string.Concat(read.Select(r => r.Best)));
        Assert.InRange(read[2].Certainty, 0.95, 1);
    }

    [Fact]
    public void A_number_that_plainly_mixes_scripts_stays_as_it_was_read()
    {
        IReadOnlyList<GlyphReading> read = OneScript.Of([
            Reading(('๓', 0.9999), ('3', 0.0001)),
            Reading(('.', 1)),
            Reading(('5', 0.9999), ('๕', 0.0001)),
        ]);

        Assert.Equal("๓.5", string.Concat(read.Select(r => r.Best)));
    }

    [Fact]
    public void The_page_decides_where_the_number_does_not()
    {
        GlyphReading[] zero = [Reading(('0', 0.55), ('๐', 0.45))];

        Assert.Equal('๐', OneScript.Of(zero, thai: 0.98)[0].Best);
        Assert.Equal('0', OneScript.Of(zero, thai: 0.02)[0].Best);
    }

    [Fact]
    public void Marks_and_what_is_no_figure_are_of_both_scripts()
    {
        IReadOnlyList<GlyphReading> read = OneScript.Of([Reading(('-', 0.7), (FigureClassifier.Rejected, 0.3))]);

        Assert.Equal(0.7, read[0].Certainty, 1e-9);
        Assert.Equal(1, read[0].Candidates.Sum(c => c.Probability), 1e-9);
    }

    [Fact]
    public void Glyphs_that_cannot_be_of_one_script_do_not_fail()
    {
        IReadOnlyList<GlyphReading> read = OneScript.Of([Reading(('๓', 1)), Reading(('3', 1))]);

        Assert.Equal("๓3", string.Concat(read.Select(r => r.Best)));
        Assert.Empty(OneScript.Of([]));
    }

    private static GlyphReading Reading(params (char Character, double Probability)[] candidates) =>
        new([.. candidates.Select(c => new GlyphCandidate(c.Character, c.Probability))]);
}
