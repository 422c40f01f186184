using System.Text;
using KpiIngest.Trace;

namespace KpiIngest.Tests.Trace;

public sealed class TraceNamesTests
{
    private readonly TraceNames names = new();

    [Fact]
    public void Files_of_the_same_name_get_names_of_their_own()
    {
        string[] given = [.. new[] { "a/SAR.pdf", "b/SAR.pdf", "c/sar.PDF", "d/SAR.pdf (2)", "SAR.pdf" }.Select(names.For)];
        Assert.Equal(["SAR.pdf", "SAR.pdf (2)", "sar.PDF (3)", "SAR.pdf (2) (2)", "SAR.pdf (4)"], given);
    }

    [Fact]
    public void Control_characters_do_not_get_into_a_name() => Assert.Equal("a_b_[31m_.pdf", names.For("x/a\nb\e[31m\u2028.pdf"));

    [Fact]
    public void A_long_name_is_cut_between_characters_and_stays_its_own()
    {
        string thai = new string('ก', 84) + ".pdf";
        (string first, string second) = (names.For(thai), names.For(thai));
        Assert.NotEqual(first, second);
        Assert.True(Encoding.UTF8.GetByteCount(second + ".p1000.svg") < 255);
        Assert.Equal(new string('ก', 73), first);
    }
}
