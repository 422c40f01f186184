using System.Xml.Linq;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Word;

/// <summary>Tick boxes in the forms that Word documents hold.</summary>
internal static class WordTick
{
    public static XElement Of(Tick tick, WordRuns runs) =>
        tick.Form switch
        {
            TickForm.Wingdings => runs.Run(
                bold: false,
                new XElement(W + "sym", new XAttribute(W + "font", "Wingdings"), new XAttribute(W + "char", tick.Ticked ? "F0FE" : "F0A8"))
            ),
            TickForm.ContentControl => new XElement(
                W + "sdt",
                new XElement(
                    W + "sdtPr",
                    new XElement(
                        W14 + "checkbox",
                        new XElement(W14 + "checked", new XAttribute(W14 + "val", tick.Ticked ? "1" : "0")),
                        State("checkedState", "2612"),
                        State("uncheckedState", "2610")
                    )
                ),
                new XElement(W + "sdtContent", Character(tick.Ticked ? "☒" : "☐"))
            ),
            _ => Character(tick.Ticked ? "☑" : "☐"),
        };

    private static XElement State(string name, string character) =>
        new(W14 + name, new XAttribute(W14 + "val", character), new XAttribute(W14 + "font", "MS Gothic"));

    private static XElement Character(string character) =>
        new(
            W + "r",
            new XElement(
                W + "rPr",
                new XElement(
                    W + "rFonts",
                    new XAttribute(W + "ascii", "MS Gothic"),
                    new XAttribute(W + "eastAsia", "MS Gothic"),
                    new XAttribute(W + "hAnsi", "MS Gothic")
                )
            ),
            new XElement(W + "t", character)
        );
}
