using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Joining;

/// <summary>Rows and tables over page breaks.</summary>
internal static class JoiningTolerances
{
    public static Tolerance SameBoundary { get; } =
        new(3, ToleranceUnit.Points, "boundaries of a table continued on the next page", "the pieces are laid out anew");

    public static Tolerance OtherMargin { get; } =
        new(
            45,
            ToleranceUnit.Points,
            "all boundaries of a table stand aside of those on the page before by at most",
            "margins that change sides differ by 1 to 1.5 cm, and paper lies in a scanner as it comes"
        );

    public static Tolerance RepeatedHeading { get; } =
        new(0.5, ToleranceUnit.Share, "of its text a repeated heading shows, at least", "LibreOffice cuts off what has no room");

    public static Tolerance FullPage { get; } =
        new(0.6, ToleranceUnit.Share, "of its height a full page uses, at least", "the last page seldom is full");

    public static Tolerance LineDescent { get; } =
        new(0.4, ToleranceUnit.Times, "what a line needs below its baseline, in distances of lines", "descenders");

    public static Tolerance CellMargin { get; } =
        new(6, ToleranceUnit.Points, "the margin above and below the text of a cell, at most", "Word's own are 0, web pages' up to 6");

    public static Tolerance RowMargin { get; } =
        new(4, ToleranceUnit.Points, "what a cell leaves beside its text where only rules are drawn", "its margin is not drawn");

    public static Tolerance RoomForRow { get; } =
        new(4.5, ToleranceUnit.TypeSizes, "a page that ends above its lowest text by more has room for the next row", "a row of two lines");

    public static Tolerance LineDepth { get; } =
        new(
            0.35,
            ToleranceUnit.TypeSizes,
            "what is drawn of a line reaches below its baseline by at most",
            "the boxes of fonts reach further"
        );
}
