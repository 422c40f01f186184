using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Tests.Figures;

public sealed class FigureProperties
{
    private static readonly HashSet<string> NotAssessed = ["ไม่มี"];

    [Fact]
    public void Any_decimal_within_the_limits_written_in_Thai_digits_reads_back_exactly() =>
        Prop.ForAll(
                Figures().ToArbitrary(),
                figure =>
                {
                    (decimal value, int places) = figure;
                    string plain = value.ToString("F" + places, CultureInfo.InvariantCulture);
                    string grouped = value.ToString("N" + places, CultureInfo.InvariantCulture);
                    foreach (string text in new[] { plain, ThaiDigits.ToThai(plain), ThaiDigits.ToThai(grouped) })
                    {
                        StatedFigure read = FigureReader.Read(text, Place.Unknown, NotAssessed);
                        Assert.Equal(FigureState.Stated, read.State);
                        Assert.Equal(value, read.Value);
                        Assert.Equal(places, read.Figure!.Places);
                        Assert.Equal(plain, read.Figure.Normalised);
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Fact]
    public void Random_Thai_text_never_throws_and_never_yields_a_figure_that_is_not_there() =>
        Prop.ForAll(
                Texts().ToArbitrary(),
                text =>
                {
                    StatedFigure read = FigureReader.Read(text, Place.Unknown, NotAssessed);
                    if (read.State != FigureState.Stated)
                        return;
                    string digits = string.Concat(ThaiDigits.ToArabic(text).Where(char.IsAsciiDigit));
                    Assert.Equal(digits.TrimStart('0'), string.Concat(read.Figure!.Normalised.Where(char.IsAsciiDigit)).TrimStart('0'));
                    Assert.DoesNotContain(
                        text,
                        c => ThaiText.IsThaiLetter(c) && !ThaiDigits.IsDigit(c) && !"ร้อยละคแน".Contains(c, StringComparison.Ordinal)
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

    private static Gen<(decimal Value, int Places)> Figures() =>
        from places in Gen.Choose(0, Figure.MaxPlaces)
        from high in Gen.Choose(0, 999_999)
        from low in Gen.Choose(0, 999_999_999)
        from first in Gen.Choose(0, 99_999)
        from last in Gen.Choose(0, 99_999)
        let scale = Enumerable.Repeat(10m, places).Aggregate(1m, (a, b) => a * b)
        select ((high * 1_000_000_000m) + low + (((first * 100_000m) + last) % scale / scale), places);

    private static Gen<string> Texts()
    {
        char[] alphabet = "๐๑๒๓๔๕๖๗๘๙0123456789.,-–% ()≥กขคงนรยลอาิี่้ำเแร้อยละคะแนนlO½໓\u200B\u00A0\uF70A\n".ToCharArray();
        return from length in Gen.Choose(0, 12) from letters in Gen.Elements(alphabet).ArrayOf(length) select new string(letters);
    }
}
