using System.Security.Cryptography;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Register;
using KpiIngest.Reports;

namespace KpiIngest.Review.Register.Files;

/// <summary>A register file read whole: nothing of it is taken where one line is wrong.</summary>
public sealed record RegisterReading
{
    /// <summary>Problems that are listed; more are counted.</summary>
    private const int MostProblems = 200;

    /// <summary>Lower-case hexadecimal, of the bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What the file says of each unit and year, whole; empty where anything is wrong.</summary>
    public IReadOnlyList<AgreedYear> Years { get; init; } = [];

    /// <summary>Empty where the file can be taken.</summary>
    public IReadOnlyList<RegisterProblem> Problems { get; init; } = [];

    /// <summary>Columns that are not used.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <param name="unit">Where the file has no column of units: whose it is.</param>
    /// <param name="fiscalYear">Where it has no column of years.</param>
    public static RegisterReading Of(byte[] bytes, string? unit, int? fiscalYear)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        try
        {
            if (bytes.Length > RegisterFileLimits.Bytes)
                throw RegisterFileLimits.Over("ขนาดไฟล์ (ไบต์) ", "file bytes", RegisterFileLimits.Bytes);
            if (bytes.Length == 0)
                throw new RegisterFileException(new Bilingual("ไฟล์ว่าง", "the file is empty"));
            return Of(bytes.AsSpan().StartsWith("PK"u8) ? WorkbookTable.Read(bytes) : CsvTable.Read(bytes), sha256, unit, fiscalYear);
        }
        catch (RegisterFileException e)
        {
            return new RegisterReading { Sha256 = sha256, Problems = [new RegisterProblem(null, null, e.Why)] };
        }
    }

    private static RegisterReading Of(IReadOnlyList<RegisterLine> lines, string sha256, string? unit, int? fiscalYear)
    {
        (int at, IReadOnlyDictionary<RegisterColumn, int> columns) = RegisterHeadings.Find(lines);
        RegisterRowReader rows = new(columns, at < 0 ? null : lines[at], unit, fiscalYear);
        if (at < 0)
        {
            rows.Problems.Add(
                new RegisterProblem(
                    null,
                    null,
                    new Bilingual(
                        "ไม่พบแถวหัวตารางใน 20 บรรทัดแรก ต้องมีอย่างน้อยคอลัมน์ “เลขตัวชี้วัด” และ “ชื่อตัวชี้วัด” (หรือ number, name) ดูตัวอย่างหัวตารางได้จาก kpi-ingest register export",
                        "no row of headings among the first 20 lines: at least “number” and “name” (or เลขตัวชี้วัด, ชื่อตัวชี้วัด) are needed; kpi-ingest register export shows them all"
                    )
                )
            );
            return new RegisterReading { Sha256 = sha256, Problems = rows.Problems };
        }

        rows.NeedColumns();
        if (rows.Problems.Count == 0)
            foreach (RegisterLine line in lines.Skip(at + 1))
                rows.Add(line);
        if (rows.Problems.Count == 0 && rows.Years.Count == 0)
            rows.Problems.Add(
                new RegisterProblem(null, null, new Bilingual("ไม่มีตัวชี้วัดใต้หัวตาราง", "there is no indicator under the headings"))
            );
        HashSet<int> used = [.. columns.Values];
        return new RegisterReading
        {
            Sha256 = sha256,
            Years = rows.Problems.Count == 0 ? rows.Years : [],
            Problems =
                rows.Problems.Count <= MostProblems
                    ? rows.Problems
                    :
                    [
                        .. rows.Problems.Take(MostProblems),
                        new RegisterProblem(
                            null,
                            null,
                            new Bilingual(
                                $"และอีก {rows.Problems.Count - MostProblems} จุด",
                                $"and {rows.Problems.Count - MostProblems} more"
                            )
                        ),
                    ],
            Unused = [.. lines[at].Cells.Where((c, i) => c.Length > 0 && !used.Contains(i))],
        };
    }
}

/// <summary>Reads the rows under the headings, one after the other.</summary>
internal sealed class RegisterRowReader(
    IReadOnlyDictionary<RegisterColumn, int> columns,
    RegisterLine? headings,
    string? unit,
    int? fiscalYear
)
{
    private const int NameCharacters = 500;
    private const int UnitCharacters = 200;
    private const int TargetCharacters = 200;

    /// <summary>A day further from its fiscal year than this is a typing error.</summary>
    private const int YearsAway = 2;

    private readonly Dictionary<(string Unit, int Year), List<AgreedIndicator>> years = [];
    private readonly Dictionary<(string, int, string), int> lineOf = [];

    public List<RegisterProblem> Problems { get; } = [];

    public IReadOnlyList<AgreedYear> Years => [.. years.Select(y => new AgreedYear(0, y.Key.Unit, y.Key.Year, y.Value))];

    public void NeedColumns()
    {
        if (unit is null && !columns.ContainsKey(RegisterColumn.Unit))
            Problems.Add(
                new RegisterProblem(
                    headings?.Number,
                    null,
                    new Bilingual(
                        "ไม่มีคอลัมน์ “หน่วยงาน” กรุณาเพิ่มคอลัมน์ หรือระบุหน่วยงานของทั้งไฟล์ (--unit)",
                        "there is no column “unit”: please add it, or say whose the whole file is (--unit)"
                    )
                )
            );
        if (fiscalYear is null && !columns.ContainsKey(RegisterColumn.Year))
            Problems.Add(
                new RegisterProblem(
                    headings?.Number,
                    null,
                    new Bilingual(
                        "ไม่มีคอลัมน์ “ปีงบประมาณ” กรุณาเพิ่มคอลัมน์ หรือระบุปีของทั้งไฟล์ (--year)",
                        "there is no column “fiscalYear”: please add it, or say of which year the whole file is (--year)"
                    )
                )
            );
    }

    public void Add(RegisterLine line)
    {
        int before = Problems.Count;
        foreach ((RegisterColumn column, int at) in columns)
            if (line.Unread.TryGetValue(at, out Bilingual? why))
                Wrong(line, column, why);
        string whose = Whose(line);
        int? year = YearOf(line);
        string numberText = Cell(line, RegisterColumn.Number);
        string? number = AgreedNumber.Of(numberText);
        if (number is null)
            Wrong(
                line,
                RegisterColumn.Number,
                new Bilingual(
                    $"“{numberText}” ไม่ใช่เลขตัวชี้วัด เช่น 5 หรือ 9.2",
                    $"“{numberText}” is no number of an indicator such as 5 or 9.2"
                )
            );
        string name = OneLine(Cell(line, RegisterColumn.Name));
        if (name.Length is 0 or > NameCharacters)
            Wrong(
                line,
                RegisterColumn.Name,
                new Bilingual(
                    $"ต้องมีชื่อตัวชี้วัด ไม่เกิน {NameCharacters} อักขระ",
                    $"the name of the indicator is needed, of at most {NameCharacters} characters"
                )
            );
        string weightText = Cell(line, RegisterColumn.Weight);
        Figure? weight = RegisterCells.IsNone(weightText) ? null : RegisterCells.Weight(weightText);
        if (weight is null && !RegisterCells.IsNone(weightText))
            Wrong(
                line,
                RegisterColumn.Weight,
                new Bilingual($"“{weightText}” ไม่ใช่ตัวเลขน้ำหนัก เช่น 5 หรือ 2.5", $"“{weightText}” is no weight such as 5 or 2.5")
            );
        string?[] targets = [.. Enumerable.Range(0, AgreedIndicator.Levels).Select(i => Target(line, RegisterColumn.T1 + i))];
        Dictionary<int, DateOnly> due = Due(line, year);
        if (Problems.Count > before)
            return;
        if (!lineOf.TryAdd((Records.Register.RegisterState.KeyOf(whose), year!.Value, number!), line.Number))
        {
            int first = lineOf[(Records.Register.RegisterState.KeyOf(whose), year.Value, number!)];
            Bilingual of = columns.ContainsKey(RegisterColumn.Unit)
                ? new Bilingual($" ของ {whose} ปี {year}", $" of {whose}, {year}")
                : Bilingual.Empty;
            Wrong(
                line,
                RegisterColumn.Number,
                new Bilingual(
                    $"ตัวชี้วัด {number}{of.Thai} มีแล้วในบรรทัดที่ {first} กรุณาลบบรรทัดหนึ่ง",
                    $"indicator {number}{of.English} stands in line {first} already: please remove one"
                )
            );
            return;
        }

        (string Unit, int Year) key = years.Keys.FirstOrDefault(k =>
            k.Year == year
            && string.Equals(
                Records.Register.RegisterState.KeyOf(k.Unit),
                Records.Register.RegisterState.KeyOf(whose),
                StringComparison.Ordinal
            )
        );
        if (key.Unit is null)
            years[key = (whose, year.Value)] = [];
        years[key]
            .Add(
                new AgreedIndicator(number!, name)
                {
                    Weight = weight,
                    Targets = targets,
                    Due = due,
                }
            );
    }

    private string? Target(RegisterLine line, RegisterColumn column)
    {
        string text = Cell(line, column);
        if (text.Length > TargetCharacters)
            Wrong(line, column, new Bilingual($"ยาวเกิน {TargetCharacters} อักขระ", $"is longer than {TargetCharacters} characters"));
        return RegisterCells.IsNone(text) ? null : text;
    }

    /// <summary>Where the file has a column, each line says it itself: who merges cells leaves all but the first empty, and another unit
    /// given beside the file would take them.</summary>
    private string Whose(RegisterLine line)
    {
        string named = Cell(line, RegisterColumn.Unit);
        bool column = columns.ContainsKey(RegisterColumn.Unit);
        string whose = column ? named : unit ?? "";
        if (column && named.Length == 0)
            Wrong(
                line,
                RegisterColumn.Unit,
                new Bilingual(
                    "ช่องหน่วยงานว่าง กรุณากรอกทุกบรรทัด (ช่องที่ผสานไว้มีค่าเฉพาะบรรทัดแรก)",
                    "the unit is empty; please fill it in on every line (of merged cells only the first has it)"
                )
            );
        else if (whose.Length is 0 or > UnitCharacters || whose.Any(char.IsControl) || whose.Contains('/', StringComparison.Ordinal))
            Wrong(
                line,
                RegisterColumn.Unit,
                new Bilingual(
                    $"ต้องเป็นชื่อหน่วยงาน ไม่เกิน {UnitCharacters} อักขระ",
                    $"must be the name of a unit, of at most {UnitCharacters} characters"
                )
            );
        else if (
            column
            && unit is not null
            && !string.Equals(
                Records.Register.RegisterState.KeyOf(unit),
                Records.Register.RegisterState.KeyOf(whose),
                StringComparison.Ordinal
            )
        )
            Wrong(
                line,
                RegisterColumn.Unit,
                new Bilingual(
                    $"ระบุหน่วยงานของทั้งไฟล์เป็น “{unit}” แต่บรรทัดนี้เป็น “{whose}”",
                    $"the whole file is said to be of “{unit}”, and this line is of “{whose}”"
                )
            );
        return whose;
    }

    private int? YearOf(RegisterLine line)
    {
        string text = Cell(line, RegisterColumn.Year);
        bool column = columns.ContainsKey(RegisterColumn.Year);
        int? year = column ? RegisterCells.Year(text) : fiscalYear;
        if (column && text.Length == 0)
            Wrong(
                line,
                RegisterColumn.Year,
                new Bilingual(
                    "ช่องปีงบประมาณว่าง กรุณากรอกทุกบรรทัด (ช่องที่ผสานไว้มีค่าเฉพาะบรรทัดแรก)",
                    "the fiscal year is empty; please fill it in on every line (of merged cells only the first has it)"
                )
            );
        else if (year is null)
            Wrong(
                line,
                RegisterColumn.Year,
                new Bilingual($"“{text}” ไม่ใช่ปีงบประมาณ เช่น 2569", $"“{text}” is no fiscal year such as 2569")
            );
        else if (column && fiscalYear is { } given && given != year)
            Wrong(
                line,
                RegisterColumn.Year,
                new Bilingual(
                    $"ระบุปีของทั้งไฟล์เป็น {given} แต่บรรทัดนี้เป็น {year}",
                    $"the whole file is said to be of {given}, and this line is of {year}"
                )
            );
        return year;
    }

    /// <summary>A cell of several lines, as spreadsheets have them, is one line of a list.</summary>
    private static string OneLine(string text) =>
        string.Join(
            ' ',
            text.Split([' ', '\t', '\r', '\n', '\v', '\f', '\u00a0', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries)
        );

    private Dictionary<int, DateOnly> Due(RegisterLine line, int? fiscalYear)
    {
        Dictionary<int, DateOnly> due = [];
        foreach (
            (RegisterColumn column, int round) in new[] { (RegisterColumn.Due6, 6), (RegisterColumn.Due9, 9), (RegisterColumn.Due12, 12) }
        )
        {
            string text = Cell(line, column);
            if (RegisterCells.IsNone(text))
                continue;
            if (RegisterCells.Day(text) is { } day)
            {
                due[round] = day;
                if (fiscalYear is { } of && Math.Abs(day.Year + RegisterDay.Era - of) > YearsAway)
                    Wrong(
                        line,
                        column,
                        new Bilingual(
                            $"“{text}” ห่างจากปีงบประมาณ {of} เกิน {YearsAway} ปี กรุณาตรวจสอบปี",
                            $"“{text}” is more than {YearsAway} years from the fiscal year {of}; please look at the year"
                        )
                    );
            }
            else
                Wrong(
                    line,
                    column,
                    new Bilingual(
                        $"“{text}” ไม่ใช่วันที่ เช่น 15/4/2569 ถ้ารอบนี้ไม่ต้องรายงานให้เว้นว่าง",
                        $"“{text}” is no day such as 15/4/2569; leave it empty where the round is not reported"
                    )
                );
        }

        return due;
    }

    private string Cell(RegisterLine line, RegisterColumn column) => line.At(columns.TryGetValue(column, out int at) ? at : null);

    private void Wrong(RegisterLine line, RegisterColumn column, Bilingual what) =>
        Problems.Add(
            new RegisterProblem(
                line.Number,
                columns.TryGetValue(column, out int at)
                    ? headings!.Cells[at]
                    : RegisterHeadings.Written.First(w => w.Column == column).Thai,
                what
            )
        );
}
