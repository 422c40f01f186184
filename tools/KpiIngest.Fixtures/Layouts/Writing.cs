using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Layouts;

/// <summary>Short forms for the blocks that every layout uses.</summary>
internal static class Writing
{
    /// <summary>Text width of the page, in twentieths of a point.</summary>
    public const int PageWidth = 9638;

    public static Words Figure(Stated stated, Digits digits) => new(stated.TextIn(digits), stated);

    public static Para Line(params Inline[] inlines) => new(inlines);

    public static Para Label(string label, string value) => Line(new Words(label + " : ", Bold: true), new Words(value));

    public static Para Heading(string text) => Para.Of(text, ParaLook.Label);

    public static GridCell Cell(string text, ParaLook look = ParaLook.Body) => new([Broken(text, look)]);

    public static GridCell Centred(string text) => Cell(text, ParaLook.Centred);

    public static GridCell Centred(Stated stated, Digits digits) => new([Line(Figure(stated, digits)) with { Look = ParaLook.Centred }]);

    /// <summary>A paragraph in which each line feed is a line break.</summary>
    public static Para Broken(string text, ParaLook look)
    {
        List<Inline> inlines = new();
        foreach (string part in text.Split('\n'))
        {
            if (inlines.Count > 0)
                inlines.Add(new LineBreak());
            inlines.Add(new Words(part));
        }

        return new Para(inlines) { Look = look };
    }
}
