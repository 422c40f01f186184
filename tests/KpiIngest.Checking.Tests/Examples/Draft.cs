using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Examples;

/// <summary>A report being made.</summary>
internal sealed class Draft
{
    private readonly List<ScoringTable> tables = [];
    private readonly List<ScoredRow> rows = [];
    private readonly List<ScoredGroup> groups = [];
    private readonly List<StatedFigure> averages = [];
    private readonly List<ListedWeight> list = [];
    private readonly List<TotalConversion> conversions = [];
    private ScoringTable? open;
    private ScoredTotal total = ScoredTotal.NotStated;

    public List<Formula> Formulas { get; } = [];

    public PrintedConvention? Printed { get; set; }

    public HeadingNotation Headings { get; } = new();

    public void Start(ScoringTableKind kind, string assessor)
    {
        Close();
        open = new ScoringTable
        {
            Kind = kind,
            Assessor = assessor switch
            {
                "self" => Assessor.Self,
                "committee" => Assessor.Committee,
                _ => null,
            },
            Place = new Place(Table: tables.Count),
            Rows = [],
        };
    }

    public void Average(string figure) => averages.Add(ExampleReport.Figure(figure, new Place(Page: 9)));

    public void List(string entry)
    {
        string[] parts = entry.Split('=', StringSplitOptions.TrimEntries);
        list.Add(new ListedWeight(parts[0], null, ExampleReport.Figure(parts[1], new Place(Page: 1))));
    }

    public void Row(string[] cells)
    {
        if (open is null)
            throw new FormatException($"No table is open for: {string.Join('|', cells)}");
        Place place = new(Table: tables.Count, Row: rows.Count + groups.Count + 1);
        StatedFigure At(int cell, int column) =>
            ExampleReport.Figure(cells.Length > cell ? cells[cell] : "~", place with { Column = column });
        if (cells[0] == "total")
            total = new ScoredTotal(At(1, 1), At(3, 3), At(4, 4), place);
        else if (cells[0].StartsWith("group ", StringComparison.Ordinal))
            groups.Add(
                new ScoredGroup(cells[0][6..], null, At(1, 1), At(3, 3), At(4, 4), [.. cells[5].Split(',').Select(int.Parse)], place)
            );
        else
            rows.Add(
                new ScoredRow(
                    Number(cells[0]),
                    Name(cells[0]),
                    At(1, 1),
                    Result(cells[2], place with { Column = 2 }),
                    ExampleReport.Figure(Score()[0], place with { Column = 3 }),
                    At(4, 4),
                    place
                )
                {
                    FullScore = Score() is [_, var full] ? ExampleReport.Figure(full, place with { Column = 5 }) : StatedFigure.Absent,
                }
            );

        // 8/10 is a score of 8 out of 10.
        string[] Score() => cells.Length > 3 && !cells[3].StartsWith('N') ? cells[3].Split('/') : [cells.Length > 3 ? cells[3] : "~"];
    }

    /// <summary><c>คิดเป็นร้อยละ % = 88</c>, <c>คูณ ๒๐ ×20 = 88</c>, <c>หาร ๕ ÷5 = 0.88</c>: label, what is done, what it comes
    /// to.</summary>
    public void Convert(string entry)
    {
        string[] sides = entry.Split('=', StringSplitOptions.TrimEntries);
        string[] words = sides[0].Split(' ');
        (string label, string how) = (string.Join(' ', words[..^1]), words[^1]);
        ConversionKind kind = how[0] switch
        {
            '×' => ConversionKind.Times,
            '÷' => ConversionKind.Divided,
            _ => ConversionKind.Percent,
        };
        Place place = new(Table: tables.Count, Row: rows.Count + groups.Count + 2 + conversions.Count);
        conversions.Add(
            new TotalConversion(
                label,
                kind,
                how.Length > 1 ? ExampleReport.Figure(how[1..]).Figure : null,
                ExampleReport.Figure(sides[1], place),
                place
            )
        );
    }

    public Report Finish()
    {
        Close();
        StatedFigure stated =
            averages.Count > 0
                ? averages[0]
                : Formulas
                    .Select(f => f.Value)
                    .Concat(tables.Except(PartTables.In(tables)).Select(t => t.Total.Score))
                    .FirstOrDefault(f => f.Figure is not null)
                    ?? StatedFigure.Absent;
        return Headings.Apply(
            new Report
            {
                Indicator = new Indicator("5", "ตัวอย่าง", Place.Unknown),
                Round = ReportRound.NotPrinted,
                ScoringTables = tables,
                Formulas = Formulas,
                PrintedConvention = Printed,
                WeightList = list,
                StatedAverage = stated,
                FurtherAverages = [.. averages.Skip(1)],
            }
        );
    }

    private void Close()
    {
        if (open is null)
            return;
        tables.Add(open with { Rows = [.. rows], Groups = [.. groups], Total = total, Conversions = [.. conversions] });
        (open, total) = (null, ScoredTotal.NotStated);
        rows.Clear();
        groups.Clear();
        conversions.Clear();
    }

    private static string? Number(string cell) => cell.Length == 0 || !char.IsAsciiDigit(cell[0]) ? null : cell;

    private static string? Name(string cell) => Number(cell) is null && cell.Length > 0 ? cell : null;

    /// <summary>A computation in the notation of formulas.</summary>
    private static IReadOnlyList<Formula> Computations(string cell) =>
        cell.Contains('=', StringComparison.Ordinal) && FormulaNotation.Parse(cell) is { InFigures: true } formula
            ? [formula with { Text = cell.Split('=')[0].Trim() }]
            : [];

    private static StatedResult Result(string cell, Place place)
    {
        if (cell is "" or "-" or "~")
            return StatedResult.Absent;
        bool percent = cell.EndsWith('%');
        string bare = cell.TrimEnd('%');
        return bare.All(c => char.IsAsciiDigit(c) || c is '.' or '-')
            ? new StatedResult(cell, ExampleReport.Figure(bare).Figure, percent, place)
            : new StatedResult(cell, null, false, place) { Computations = Computations(cell) };
    }
}
