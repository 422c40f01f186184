using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Register.Files;

/// <summary>The cells of a register file, whatever its format.</summary>
/// <param name="Number">Of the line, or row, from 1, as its program shows it.</param>
/// <param name="Cells">Without leading and trailing white space.</param>
public sealed record RegisterLine(int Number, IReadOnlyList<string> Cells)
{
    public string At(int? column) => column is { } index && index < Cells.Count ? Cells[index] : "";

    public bool IsBlank => Cells.All(c => c.Length == 0) && Unread.Count == 0;

    /// <summary>By column: cells that show something which is not to be had, and why.</summary>
    public IReadOnlyDictionary<int, Bilingual> Unread { get; init; } = new Dictionary<int, Bilingual>();
}

/// <summary>Why a file, or a line of it, cannot be taken.</summary>
/// <param name="Line">Null where the file as a whole is meant.</param>
/// <param name="Column">Its heading; null where the line as a whole is meant.</param>
/// <param name="What">What is wrong and what to do.</param>
public sealed record RegisterProblem(int? Line, string? Column, Bilingual What)
{
    /// <summary>With its place.</summary>
    public Bilingual Said =>
        Line is not { } line ? What
        : Column is { } column
            ? new Bilingual($"บรรทัดที่ {line} คอลัมน์ “{column}”: {What.Thai}", $"line {line}, column “{column}”: {What.English}")
        : new Bilingual($"บรรทัดที่ {line}: {What.Thai}", $"line {line}: {What.English}");
}

/// <summary>The file cannot be read as a table at all.</summary>
public sealed class RegisterFileException(Bilingual why) : Exception(why.English)
{
    public Bilingual Why { get; } = why;
}

/// <summary>What a register file may cost.</summary>
public static class RegisterFileLimits
{
    /// <summary>Bytes of the file.</summary>
    public const int Bytes = 8 << 20;

    /// <summary>Bytes of a request: the file, and what a form has around it.</summary>
    public const int RequestBytes = Bytes + (1 << 20);

    /// <summary>Bytes of a workbook's parts after expansion, all together.</summary>
    public const long ExpandedBytes = 128L << 20;

    /// <summary>Parts of a workbook: the SDK follows chains of them, and a register has some ten.</summary>
    public const int Parts = 200;

    /// <summary>Lines with content: 200 units of 100 indicators.</summary>
    public const int Lines = 20_000;

    /// <summary>Columns that are looked at.</summary>
    public const int Columns = 100;

    /// <summary>Characters of a cell.</summary>
    public const int CellCharacters = 2_000;

    internal static RegisterFileException Over(string what, string whatEn, long limit) =>
        new(
            new Bilingual(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what}เกินที่รับได้ (ไม่เกิน {limit:N0}) กรุณาแบ่งไฟล์"),
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"{whatEn} beyond what is taken (at most {limit:N0}); please divide the file"
                )
            )
        );
}
