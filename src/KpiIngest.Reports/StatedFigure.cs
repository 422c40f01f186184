using KpiIngest.Documents;

namespace KpiIngest.Reports;

/// <summary>What a place that should hold a figure holds.</summary>
public enum FigureState
{
    /// <summary>The form has no such place (no column, no row).</summary>
    Absent,

    /// <summary>The place is there and empty.</summary>
    Blank,

    /// <summary>Says that nothing was assessed: <c>-</c>, <c>ไม่มี</c>, <c>N/A</c>, <c>ไม่ประเมิน</c>, <c>ยกเลิก</c>.</summary>
    NotAssessed,

    /// <summary>Something is stated that cannot be read with certainty: <c>๓.๐.๐</c>, letter O for 0.</summary>
    Unclear,

    /// <summary>A figure.</summary>
    Stated,
}

/// <summary>A figure with its place, or the reason why there is none. Never guessed.</summary>
/// <param name="Figure">Not null exactly where the state is <see cref="FigureState.Stated"/>.</param>
/// <param name="Text">The text of the place as written.</param>
public sealed record StatedFigure(FigureState State, Figure? Figure, string Text, Place Place)
{
    public static StatedFigure Absent { get; } = new(FigureState.Absent, null, "", Place.Unknown);

    public static StatedFigure Of(Figure figure, Place place)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new StatedFigure(FigureState.Stated, figure, figure.Text, place);
    }

    /// <summary>The exact value; null unless stated.</summary>
    public decimal? Value => Figure?.Value;

    /// <summary>True where the place is empty or says that nothing was assessed.</summary>
    public bool NothingStated => State is FigureState.Absent or FigureState.Blank or FigureState.NotAssessed;

    /// <summary>An unresolved tracked change on this figure: the text before it; null where there is none.</summary>
    public string? ChangedFrom { get; init; }
}

/// <summary>A text with its place: a name, a telephone number, a piece of evidence.</summary>
public sealed record PlacedText(string Text, Place Place);
