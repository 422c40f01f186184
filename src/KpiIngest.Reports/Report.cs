using KpiIngest.Documents;

namespace KpiIngest.Reports;

/// <summary>One report as recognised: an indicator card (SAR card), or an agency summary.</summary>
public sealed record Report
{
    /// <summary>Number (<c>9.2</c>) and name of the indicator. For an agency summary the number is null and the name is its
    /// title.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>True for a table of many indicators of a whole agency, which has no indicator of its own.</summary>
    public bool AgencySummary { get; init; }

    public required ReportRound Round { get; init; }

    /// <summary>Fiscal year (ปีงบประมาณ), Buddhist era; null where the document does not say it in one voice.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>ผู้กำกับดูแลตัวชี้วัด.</summary>
    public LabelledEntries Supervisors { get; init; } = LabelledEntries.None;

    /// <summary>ผู้จัดเก็บข้อมูล.</summary>
    public LabelledEntries Collectors { get; init; } = LabelledEntries.None;

    /// <summary>โทรศัพท์: an entry a line, Arabic digits.</summary>
    public LabelledEntries Phones { get; init; } = LabelledEntries.None;

    /// <summary>หลักฐานอ้างอิง.</summary>
    public LabelledEntries Evidence { get; init; } = LabelledEntries.None;

    /// <summary>The weights that the description lists item by item (น้ำหนักร้อยละ ๐.๕), outside the scoring tables.</summary>
    public IReadOnlyList<ListedWeight> WeightList { get; init; } = [];

    /// <summary>The weight of the indicator as a whole, as its heading states it (น้ำหนัก : ร้อยละ ๑๐); absent where it states
    /// none.</summary>
    public StatedFigure IndicatorWeight { get; init; } = StatedFigure.Absent;

    /// <summary>In document order.</summary>
    public IReadOnlyList<ScoringTable> ScoringTables { get; init; } = [];

    public IReadOnlyList<ItemCriteria> Criteria { get; init; } = [];

    /// <summary>Rows of scoring tables whose own cell of criteria says something that was not read as levels.</summary>
    public IReadOnlyList<Place> UnreadCriteria { get; init; } = [];

    /// <summary>Written-out formulas of the weighted average, in document order, symbolic ones included.</summary>
    public IReadOnlyList<Formula> Formulas { get; init; } = [];

    /// <summary>The average that the report states (ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก), from the first source that has one:
    /// the value after the formula with figures, a labelled line, the score cell of the total row.</summary>
    public StatedFigure StatedAverage { get; init; } = StatedFigure.Absent;

    /// <summary>Further statements of the average, in document order, whether equal to it or not.</summary>
    public IReadOnlyList<StatedFigure> FurtherAverages { get; init; } = [];

    /// <summary>The convention that the document prints (formula or heading); null where it prints none.</summary>
    public PrintedConvention? PrintedConvention { get; init; }

    /// <summary>Figures inside scored tables that have no role.</summary>
    public IReadOnlyList<PlacedText> UnplacedFigures { get; init; } = [];

    /// <summary>Figures in hidden text inside scored tables.</summary>
    public IReadOnlyList<PlacedText> HiddenFigures { get; init; } = [];

    /// <summary>Rows with figures that an unresolved tracked change takes out of a scored table: their text as it was.</summary>
    public IReadOnlyList<PlacedText> RemovedRows { get; init; } = [];

    /// <summary>Pictures, objects and tables of unknown headings that stand where the heading promises a scoring table, and none
    /// follows.</summary>
    public IReadOnlyList<UnreadTable> UnreadTables { get; init; } = [];

    /// <summary>What of its scoring tables was recognised and not read, in document order.</summary>
    public IReadOnlyList<ReadingGap> Gaps { get; init; } = [];

    /// <summary>Of a card that was read from a scan, what else its figures may be. None of it was taken.</summary>
    public IReadOnlyList<ScannedGuess> ScannedGuesses { get; init; } = [];

    /// <summary>Lists of achieved items under ผลการดำเนินงาน, one an item that has one.</summary>
    public IReadOnlyList<AchievedList> AchievedLists { get; init; } = [];
}

/// <param name="Number">Arabic digits, without trailing punctuation; null where none is printed.</param>
/// <param name="Name">Without the number; null where the place is empty.</param>
public sealed record Indicator(string? Number, string? Name, Place Place)
{
    /// <summary>False where the form has no label for it.</summary>
    public bool Labelled { get; init; } = true;
}

/// <param name="Months">6, 9 or 12; null where unclear.</param>
/// <param name="Printed">The rounds that the form prints.</param>
/// <param name="Ticked">Those of them that are ticked.</param>
public sealed record ReportRound(int? Months, IReadOnlyList<int> Printed, IReadOnlyList<int> Ticked, Place Place)
{
    /// <summary>A period of another kind that the heading names in place of a round (<c>ไตรมาส ๔</c>), as written; null where it names
    /// none.</summary>
    public string? OtherPeriod { get; init; }

    public static ReportRound NotPrinted { get; } = new(null, [], [], Place.Unknown);
}

/// <summary>The entries after a label of the form.</summary>
/// <param name="LabelPlace">Where the label stands; null where the report has no such label.</param>
public sealed record LabelledEntries(Place? LabelPlace, IReadOnlyList<PlacedText> Entries)
{
    public static LabelledEntries None { get; } = new(null, []);
}

/// <param name="Number">The item's number as the list prints it.</param>
public sealed record ListedWeight(string? Number, string? Name, StatedFigure Weight);

/// <param name="Item">The item's number; null where the report scores the indicator itself.</param>
/// <param name="Count">Items listed as achieved.</param>
public sealed record AchievedList(string? Item, int Count, Place Place);

/// <summary>What a figure of a scan may be, beside what was read.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Box">Its ink on the page as a viewer shows it.</param>
/// <param name="Texts">The likeliest first; of a figure that does not count as read the best guess is the first.</param>
public sealed record ScannedGuess(int Page, Box Box, IReadOnlyList<string> Texts)
{
    /// <summary>Its whole text, where that is likelier than all else together; null where it is not.</summary>
    public string? Likely { get; init; }

    /// <summary>True where it counts as read by its look alone.</summary>
    public bool Read { get; init; }
}

/// <param name="Kind">What stands there: <c>picture</c>, <c>embedded-table</c>, <c>chart</c>, <c>table</c> ...</param>
/// <param name="Heading">The label under which it stands, as written.</param>
public sealed record UnreadTable(string Kind, string Heading, Place Place)
{
    /// <summary>True under a label that announces the computation of the score, where nothing else is expected; under the results pictures
    /// are usual.</summary>
    public bool OfComputation { get; init; }
}
