using System.Text.Json;

namespace KpiIngest.Reports.Forms;

/// <summary>One file of <c>config/forms/</c>, as written; its schema stands beside it.</summary>
public sealed record FormWordingFile
{
    public string? Schema { get; init; }

    /// <summary>A name for people.</summary>
    public required string Form { get; init; }

    /// <summary>Titles of a card of one indicator.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Titles of a summary over many indicators of an agency.</summary>
    public IReadOnlyList<string> SummaryTitles { get; init; } = [];

    public IReadOnlyList<ColumnWording> Columns { get; init; } = [];

    public IReadOnlyList<RoleWording<RowRole>> Rows { get; init; } = [];

    public IReadOnlyList<RoleWording<LabelRole>> Labels { get; init; } = [];

    public IReadOnlyList<RoleWording<Assessor>> Assessors { get; init; } = [];

    /// <summary>Headings that may mean several things, with the roles that they may have.</summary>
    public IReadOnlyList<OpenHeading> OpenHeadings { get; init; } = [];

    public IReadOnlyList<RoleWording<WordList>> Words { get; init; } = [];

    /// <summary>Whole cell texts that say that nothing was assessed.</summary>
    public IReadOnlyList<string> NotAssessed { get; init; } = [];

    /// <summary>Whole texts of an empty entry (people, evidence).</summary>
    public IReadOnlyList<string> EmptyEntries { get; init; } = [];

    /// <summary>Reads a file. A wrong one is a value with the line and the reason, never half used.</summary>
    public static FormWordingLoad Parse(string fileName, ReadOnlySpan<byte> utf8)
    {
        try
        {
            if (utf8.StartsWith("\uFEFF"u8))
                utf8 = utf8[3..];
            return new FormWordingLoad(new FormWordingReader(utf8).Read(), null);
        }
        catch (JsonException e)
        {
            return Wrong(fileName, (e.LineNumber ?? 0) + 1, e.Message);
        }
    }

    private static FormWordingLoad Wrong(string fileName, long line, string reason) =>
        new(null, new FormWordingError(fileName, line, reason));
}

/// <param name="Is">The whole heading, one edit for each six letters allowed.</param>
/// <param name="Has">A part that decides a heading of unknown wording.</param>
public sealed record ColumnWording(ColumnRole Role, IReadOnlyList<string> Is, IReadOnlyList<string> Has);

/// <param name="Heading">The whole heading.</param>
/// <param name="Roles">Two at least; the usual one first.</param>
public sealed record OpenHeading(string Heading, IReadOnlyList<ColumnRole> Roles);

/// <summary>What one role may be called.</summary>
public sealed record RoleWording<TRole>(TRole Role, IReadOnlyList<string> Wordings)
    where TRole : struct, Enum;

/// <summary>A wording file, or why it is refused.</summary>
public sealed record FormWordingLoad(FormWordingFile? File, FormWordingError? Error);

/// <param name="Line">From 1.</param>
public sealed record FormWordingError(string FileName, long Line, string Reason)
{
    /// <summary>The reason in Thai; null for what only a person who knows JSON can set right.</summary>
    public string? ReasonThai { get; init; }

    public string Message => $"ไฟล์คำเรียกของแบบฟอร์ม {FileName} บรรทัดที่ {Line} ใช้ไม่ได้: {ReasonThai ?? Reason}";

    public string MessageEn => $"The form wording file {FileName} cannot be used, line {Line}: {Reason}";
}
