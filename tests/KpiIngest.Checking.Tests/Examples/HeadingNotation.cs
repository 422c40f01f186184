using System.Globalization;
using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Examples;

/// <summary>The statements of the notation that do not stand in scoring tables: <c>indicator 9.2 name</c>, <c>round 6 12 ticked 12</c>,
/// <c>phone ~</c> for a label without an entry.</summary>
internal sealed class HeadingNotation
{
    private static readonly Place Top = new(Page: 1);

    private readonly List<ItemCriteria> criteria = [];
    private readonly List<AchievedList> achieved = [];
    private readonly List<PlacedText> hidden = [];
    private readonly List<PlacedText> unplaced = [];
    private Indicator? indicator;
    private ReportRound round = ReportRound.NotPrinted;
    private LabelledEntries supervisors = Entry("นาย ก");
    private LabelledEntries collectors = Entry("นาง ข");
    private LabelledEntries phones = Entry("0-2000-0000");
    private bool agency;
    private bool scanned;
    private StatedFigure ownWeight = StatedFigure.Absent;
    private int? fiscalYear;

    /// <returns>False where the word is none of them.</returns>
    public bool Read(string word, string rest)
    {
        switch (word)
        {
            case "indicator":
                string[] parts = rest.Split(' ', 2);
                indicator = new Indicator(parts[0] == "~" ? null : parts[0], parts.Length > 1 ? parts[1] : null, Top);
                return true;
            case "agency":
                agency = true;
                return true;
            case "scan":
                scanned = true;
                return true;
            case "own":
                ownWeight = ExampleReport.Figure(rest, Top);
                return true;
            case "quarter":
                round = ReportRound.NotPrinted with { OtherPeriod = rest, Place = Top };
                return true;
            case "unlabelled":
                indicator = new Indicator(null, null, Top) { Labelled = false };
                return true;
            case "year":
                fiscalYear = int.Parse(rest, CultureInfo.InvariantCulture);
                return true;
            case "round":
                round = Round(rest);
                return true;
            case "supervisor":
                supervisors = Entry(rest);
                return true;
            case "collector":
                collectors = Entry(rest);
                return true;
            case "phone":
                phones = Entry(rest);
                return true;
            case "criteria":
                criteria.Add(CriteriaNotation.Parse(rest));
                return true;
            case "note":
                criteria[^1] = CriteriaNotation.WithNote(criteria[^1], rest);
                return true;
            case "adjust":
                criteria[^1] = CriteriaNotation.WithAdjustment(criteria[^1], rest);
                return true;
            case "achieved":
                string[] list = rest.Split(' ');
                achieved.Add(new AchievedList(list[0], int.Parse(list[1], CultureInfo.InvariantCulture), Top));
                return true;
            case "hidden":
                hidden.Add(new PlacedText(rest, new Place(Table: 0, Row: 1)));
                return true;
            case "unplaced":
                unplaced.Add(new PlacedText(rest, new Place(Table: 0, Row: 1)));
                return true;
            default:
                return false;
        }
    }

    public Report Apply(Report report) =>
        report with
        {
            Indicator = indicator ?? report.Indicator,
            AgencySummary = agency,
            ScoringTables = scanned ? [.. report.ScoringTables.Select(t => t with { Scanned = true })] : report.ScoringTables,
            IndicatorWeight = ownWeight,
            Round = round,
            FiscalYear = fiscalYear,
            Supervisors = supervisors,
            Collectors = collectors,
            Phones = phones,
            Criteria = criteria,
            AchievedLists = achieved,
            HiddenFigures = hidden,
            UnplacedFigures = unplaced,
        };

    private static ReportRound Round(string rest)
    {
        string[] sides = rest.Split("ticked", StringSplitOptions.TrimEntries);
        List<int> Months(string text) =>
            [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => int.Parse(m, CultureInfo.InvariantCulture))];
        List<int> ticked = sides.Length > 1 ? Months(sides[1]) : [];
        List<int> printed = Months(sides[0]);
        return new ReportRound(
            ticked.Count == 1 ? ticked[0]
                : printed.Count == 1 ? printed[0]
                : null,
            printed,
            ticked,
            Top
        );
    }

    private static LabelledEntries Entry(string text) =>
        new(text == "unlabelled" ? null : Top, text is "~" or "unlabelled" ? [] : [new PlacedText(text, Top)]);
}
