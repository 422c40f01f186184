using System.CommandLine;
using KpiIngest.Commands.Discrepancies;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Queries;

namespace KpiIngest.Tests.Commands;

/// <summary>Filters of <c>discrepancies</c> mean the same in Thai and in Arabic digits, and a name that is not known is answered with the
/// nearest one that is.</summary>
public sealed class DiscrepancyFilterTests
{
    [Theory]
    [InlineData("๒๕๕๖", "๑๒", "๙.๒", "๒๕๕๖-๐๗-๑๑")]
    [InlineData("2556", "12", "9.2", "2556-07-11")]
    [InlineData("๒5๕6", "๑2", " ๙.2 ", "2013-๐๗-11")]
    public void Thai_and_Arabic_digits_are_the_same_filter(string year, string round, string indicator, string since)
    {
        DiscrepancyFilter filter = Filter("--year", year, "--round", round, "--indicator", indicator, "--since", since);

        Assert.Equal((2556, 12, "9.2"), (filter.FiscalYear, filter.Round, filter.Indicator));
        Assert.Equal(Filter("--since", "2013-07-11").Since, filter.Since);
    }

    [Theory]
    [InlineData("--round", "๗")]
    [InlineData("--round", "หก")]
    [InlineData("--year", "๒๕๕๖.๕")]
    [InlineData("--year", "-๒๕๕๖")]
    [InlineData("--since", "๒๕๕๘-๐๒-๒๙")]
    public void What_is_no_year_round_or_day_is_refused_in_either_digits(string option, string value) =>
        Assert.NotEmpty(Parse(option, value).Errors);

    [Theory]
    [InlineData("weighted-scor", "weighted-score")]
    [InlineData("wieghted-total", "weighted-total")]
    [InlineData("WEIGHT-LIST", "weight-list")]
    [InlineData("round", "round-unclear")]
    [InlineData("noweights", "no-weights")]
    public void A_mistyped_code_is_answered_with_the_nearest(string asked, string nearest) =>
        Assert.Equal(nearest, NearestName.Of(asked, KnownCodes.All));

    [Theory]
    [InlineData("กองแผนงาน ๑", "กองแผนงาน 1")]
    [InlineData("กองแผงาน 2", "กองแผนงาน 2")]
    [InlineData("สำนักเลขา", "สำนักเลขานุการกรม")]
    [InlineData("กองแผนงาน 1", "กองแผนงาน 1")]
    public void So_is_a_mistyped_unit(string asked, string nearest) =>
        Assert.Equal(nearest, NearestName.Of(asked, ["กองคลัง", "กองแผนงาน 1", "กองแผนงาน 2", "สำนักเลขานุการกรม"]));

    [Theory]
    [InlineData("kpr", "กองซิป")]
    [InlineData("somsri", "boss")]
    [InlineData("กองคลัง", "สำนักเลขานุการกรม")]
    [InlineData("nosuch", "weighted-score")]
    [InlineData("ก", "กองคลัง")]
    [InlineData("", "กองคลัง")]
    public void A_name_that_is_like_no_other_is_answered_with_none(string asked, string known) =>
        Assert.Null(NearestName.Of(asked, [known]));

    [Theory]
    [InlineData("แผนงาน", "กองแผนงาน")]
    [InlineData("สถิติ", "กองสถิติและวิจัยการเกษตร")]
    [InlineData("somsr", "somsri")]
    [InlineData("กค", "กค.")]
    public void One_that_is_a_part_or_a_slip_of_a_name_is_answered_with_it(string asked, string nearest) =>
        Assert.Equal(nearest, NearestName.Of(asked, ["boss", "กองซิป", nearest]));

    [Fact]
    public void Where_no_name_is_known_none_is_near() => Assert.Null(NearestName.Of("กองคลัง", []));

    private static DiscrepancyFilter Filter(params string[] arguments)
    {
        DiscrepancyOptions options = new();
        return options.Of(Command(options).Parse(arguments)).Filters;
    }

    private static ParseResult Parse(params string[] arguments) => Command(new DiscrepancyOptions()).Parse(arguments);

    private static RootCommand Command(DiscrepancyOptions options)
    {
        RootCommand command = new();
        foreach (Option option in options.All)
            command.Options.Add(option);
        return command;
    }
}
