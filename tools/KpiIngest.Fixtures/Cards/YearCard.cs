using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Cards;

/// <summary>A small card of three items for folders of several reports: unit, year, round and number are what a fixture says.</summary>
internal static class YearCard
{
    /// <summary>The third item is what fixtures change.</summary>
    public static Card Of(
        string weight = "0.5",
        string score = "4",
        string weighted = "2.0000",
        string weights = "2.5",
        string total = "8.0000"
    )
    {
        Card card = CardS.Of(
            "product",
            [new("1", "3", "3", "3.0000"), new("1", "3", "3", "3.0000"), new(weight, "4", score, weighted)],
            weights,
            total
        );
        card.Number = "4.1";
        card.Name = "ระดับความสำเร็จของการลดขั้นตอนการให้บริการประชาชน";
        return card;
    }

    /// <summary>One indicator on one row, percent convention.</summary>
    public static Card Single(string number, string weight, string score, string weighted)
    {
        Card card = CardS.Of("percent", [new(weight, "4", score, weighted)], null, null);
        Line line = card.Summary!.Lines[0];
        (line.Printed, line.Number) = ($"{Numerals.Thai(number)} {line.Name}", number);
        (card.Number, card.Name) = (number, line.Name!);
        return card;
    }

    public static Card In(this Card card, int round, int? year = 2558)
    {
        card.Rounds = new Rounds([6, 9, 12], [round], TickForm.Plain);
        card.FiscalYear = year;
        card.Title = year is null
            ? ["รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)"]
            : ["รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)", $"ประจำปีงบประมาณ พ.ศ. {Numerals.Thai(year.Value)}"];
        return card;
    }

    public static IReadOnlyList<Block> Laid(this Card card) => card.AgencySummary ? LayoutSummary.Lay(card) : LayoutA.Lay(card, new Look());
}
