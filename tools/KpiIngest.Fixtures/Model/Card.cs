namespace KpiIngest.Fixtures.Model;

/// <summary>A report as a unit would write it: what it states, right or wrong, and how it looks.</summary>
public sealed class Card
{
    public Digits Digits { get; set; } = Digits.Thai;

    public required IReadOnlyList<string> Title { get; set; }

    public required Rounds Rounds { get; set; }

    public int? FiscalYear { get; set; }

    /// <summary>True for the summary of a whole agency, which has no indicator number.</summary>
    public bool AgencySummary { get; set; }

    public string IndicatorLabel { get; set; } = "ชื่อตัวชี้วัด";

    public string? Number { get; set; }

    public required string Name { get; set; }

    public string SupervisorLabel { get; set; } = "ผู้กำกับดูแลตัวชี้วัด";

    public IReadOnlyList<string> Supervisors { get; set; } = [];

    public string CollectorLabel { get; set; } = "ผู้จัดเก็บข้อมูล";

    public IReadOnlyList<string> Collectors { get; set; } = [];

    public string PhoneLabel { get; set; } = "โทรศัพท์";

    /// <summary>As printed.</summary>
    public IReadOnlyList<string> Phones { get; set; } = [];

    public IReadOnlyList<string> Explanation { get; set; } = [];

    public List<ListedWeight> WeightList { get; init; } = [];

    public List<Item> Items { get; init; } = [];

    public Sheet? Summary { get; set; }

    public WrittenFormula? Formula { get; set; }

    /// <summary>The average as stated after the formula or on a labelled line; null where it is stated nowhere outside the
    /// tables.</summary>
    public Stated? Average { get; set; }

    public string AverageLabel { get; set; } = "ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ";

    /// <summary>Heading and lines of each closing section.</summary>
    public List<(string Heading, IReadOnlyList<string> Lines)> Closing { get; init; } = [];

    public IReadOnlyList<string> Evidence { get; set; } = [];

    public ClosingForm ClosingForm { get; set; } = ClosingForm.Inline;

    /// <summary>In document order.</summary>
    public IEnumerable<Sheet> Sheets => Items.Select(i => i.Detail).Append(Summary).OfType<Sheet>();
}

public enum ClosingForm
{
    /// <summary>Label, then entries with typed numbers in one paragraph.</summary>
    Inline,

    /// <summary>Entries as paragraphs of an automatic list.</summary>
    AutomaticList,
}

public sealed class ListedWeight(string number, string name, Stated weight)
{
    public string Number { get; } = number;

    public string Name { get; } = name;

    public Stated Weight { get; set; } = weight;
}

/// <summary>One item (ประเด็น) with its criteria, its results and its own scoring table.</summary>
public sealed class Item
{
    /// <summary>Arabic digits; null where the indicator itself is scored and has no number there.</summary>
    public required string? Number { get; init; }

    /// <summary>Heading as printed, number included.</summary>
    public required string Heading { get; set; }

    public IReadOnlyList<string> Points { get; set; } = [];

    public Criteria? Criteria { get; set; }

    public IReadOnlyList<string> Results { get; set; } = [];

    public Sheet? Detail { get; set; }
}

/// <param name="Months">The rounds that the form prints.</param>
/// <param name="Ticked">Those ticked.</param>
public sealed record Rounds(IReadOnlyList<int> Months, IReadOnlyList<int> Ticked, TickForm Form)
{
    public int? Expected =>
        Ticked.Count == 1 ? Ticked[0]
        : Months.Count == 1 ? Months[0]
        : null;
}

/// <summary>How a tick box is made in Word.</summary>
public enum TickForm
{
    /// <summary>A symbol of the Wingdings font.</summary>
    Wingdings,

    /// <summary>A check box content control.</summary>
    ContentControl,

    /// <summary>The characters ☑ and ☐.</summary>
    Plain,
}
