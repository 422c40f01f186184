using System.Xml.Linq;
using KpiIngest.Fixtures.Pages;
using KpiIngest.Fixtures.Sets;
using KpiIngest.Fixtures.Word;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Difficulties;

/// <summary>The rounds ticked in every make of box that Word documents hold, the box before or behind its text.</summary>
internal static class TickBoxes
{
    public static IEnumerable<Fixture> All() =>
        [
            Of("tick-form-field-default", "legacy form fields ticked by their default", t => Form($"<w:default w:val=\"{(t ? 1 : 0)}\"/>")),
            Of(
                "tick-form-field-checked",
                "legacy form fields whose state is not their default",
                t => Form($"<w:default w:val=\"{(t ? 0 : 1)}\"/><w:checked w:val=\"{(t ? 1 : 0)}\"/>")
            ),
            Of("tick-content-control-cross", "content controls that show a cross", t => Control(t)),
            Of("tick-wingdings-cross", "symbols ☒ and □ of Wingdings", t => Symbol("Wingdings", t ? "F078" : "F06F")),
            Of("tick-wingdings-2", "symbols ☑ and □ of Wingdings 2", t => Symbol("Wingdings 2", t ? "F052" : "F0A3")),
            Of("tick-wingdings-2-mark", "a bare ✓ of Wingdings 2 beside empty boxes", t => Symbol("Wingdings 2", t ? "F050" : "F0A3")),
            Of("tick-webdings", "symbols ✓ and □ of Webdings", t => Symbol("Webdings", t ? "F061" : "F063")),
            Of(
                "tick-letters-in-wingdings",
                "the letters þ and o in the font Wingdings",
                t => Snippet.All(Character(t ? "þ" : "o", "w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\""))
            ),
            Of(
                "tick-private-in-wingdings",
                "private-use characters in the font Wingdings, named for high characters alone",
                t =>
                    Snippet.All(
                        Character(t ? "\uF0FE" : "\uF0A8", "w:ascii=\"TH SarabunPSK\" w:hAnsi=\"Wingdings\" w:cs=\"TH SarabunPSK\"")
                    )
            ),
            Of("tick-crossed-character", "the characters ☒ and ☐", t => Plain(t ? "☒" : "☐")),
            Of("tick-mark-character", "a bare ✓ and nothing before the others", t => t ? Plain("✓") : [], 9),
            Of("tick-root-in-brackets", "( √ ) and (   )", t => Plain(t ? "( √ )" : "(   )"), 9),
            Of("tick-stroke-in-brackets", "( / ) and (  )", t => Plain(t ? "( / )" : "(  )")),
            Of("tick-x-in-brackets", "(x) and ( )", t => Plain(t ? "(x)" : "( )"), 6),
            Of("tick-square-brackets", "[/] and [ ]", t => Plain(t ? "[/]" : "[ ]"), 6),
            Of("tick-radio", "◉ and ○", t => Plain(t ? "◉" : "○"), 9),
            Of("tick-drawn-box", "small boxes drawn in the line, one with a stroke typed into it", Drawn),
            Behind("tick-behind", "boxes behind their text, as characters", t => Plain(t ? "☑" : "☐")),
            Behind("tick-behind-form-field", "boxes behind their text, as form fields", t => Form($"<w:default w:val=\"{(t ? 1 : 0)}\"/>")),
            InCells("tick-in-cells", "boxes in cells of a table, each round in the cell beside its box"),
        ];

    private static Fixture Of(string name, string about, Func<bool, IEnumerable<XElement>> box, int ticked = 12) =>
        HardCard.Of(
            name,
            about,
            HardCard.WithRounds(ticked),
            (_, draft) =>
            {
                foreach ((XElement element, Tick tick) in draft.Ticks)
                    element.ReplaceWith(box(tick.Ticked));
            }
        );

    private static Fixture Behind(string name, string about, Func<bool, IEnumerable<XElement>> box) =>
        HardCard.Of(
            name,
            about,
            HardCard.WithRounds(6),
            (_, draft) =>
            {
                foreach ((XElement element, Tick tick) in draft.Ticks)
                {
                    element.Parent!.Add(Snippet.Run(" "), box(tick.Ticked));
                    element.Remove();
                }
            }
        );

    /// <summary>The lines of the rounds as a table of two columns.</summary>
    private static Fixture InCells(string name, string about) =>
        HardCard.Of(
            name,
            about,
            HardCard.WithRounds(9),
            (_, _) => { },
            pages: (_, blocks) =>
            {
                Para[] lines = blocks.OfType<Para>().Where(p => p.Inlines is [Tick, ..]).ToArray();
                Grid table = new(
                    [
                        .. lines.Select(l => new GridRow([
                            new GridCell([l with { Inlines = [l.Inlines[0]] }]),
                            new GridCell([l with { Inlines = [.. l.Inlines.Skip(1)] }]),
                        ])),
                    ],
                    [600, 4000]
                )
                {
                    Ruled = false,
                };
                return [.. blocks.TakeWhile(b => b != lines[0]), table, .. blocks.SkipWhile(b => b != lines[^1]).Skip(1)];
            }
        );

    private static IReadOnlyList<XElement> Symbol(string font, string code) =>
        Snippet.All($"<w:r><w:sym w:font=\"{font}\" w:char=\"{code}\"/></w:r>");

    private static string Character(string character, string fonts) =>
        $"<w:r><w:rPr><w:rFonts {fonts}/></w:rPr><w:t>{character}</w:t></w:r>";

    private static IReadOnlyList<XElement> Plain(string text) => [Snippet.Run(text)];

    private static IReadOnlyList<XElement> Form(string states) =>
        Snippet.All(
            "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"Check1\"/><w:enabled/><w:calcOnExit w:val=\"0\"/>"
                + $"<w:checkBox><w:sizeAuto/>{states}</w:checkBox></w:ffData></w:fldChar></w:r>"
                + "<w:r><w:instrText xml:space=\"preserve\"> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        );

    private static IReadOnlyList<XElement> Control(bool ticked) =>
        Snippet.All(
            $"<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"{(ticked ? "true" : "false")}\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/>"
                + $"<w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>{(ticked ? "☒" : "☐")}</w:t></w:r></w:sdtContent></w:sdt>"
        );

    private static IReadOnlyList<XElement> Drawn(bool ticked) =>
        Snippet.All(
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"180000\" cy=\"180000\"/><wp:docPr id=\"77\" name=\"Rectangle\"/>"
                + "<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"180000\" cy=\"180000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/>"
                + "<a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></a:ln></wps:spPr>"
                + (ticked ? "<wps:txbx><w:txbxContent><w:p><w:r><w:t>/</w:t></w:r></w:p></w:txbxContent></wps:txbx>" : "")
                + "<wps:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style=\"width:14pt;height:14pt\"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        );
}
