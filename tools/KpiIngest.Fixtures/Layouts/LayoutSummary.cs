using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Layouts;

/// <summary>An agency summary: its title, the unit and its people, one table.</summary>
public static class LayoutSummary
{
    public static IReadOnlyList<Block> Lay(Card card) =>
        [
            .. card.Title.Select(t => Para.Of(t, ParaLook.Title)),
            .. card.Rounds.Months.Select(m => Para.Of($"รอบ {Numerals.Thai(m)} เดือน", ParaLook.Centred)),
            Writing.Label("หน่วยงาน", "สำนักงานตัวอย่างกลาง"),
            .. card.Supervisors.Select(s => Writing.Label(card.SupervisorLabel, s)),
            .. card.Collectors.Select(s => Writing.Label(card.CollectorLabel, s)),
            .. card.Phones.Select(s => Writing.Label(card.PhoneLabel, s)),
            .. card.Summary is { } summary ? SheetPart.Blocks(card, summary) : [],
        ];
}
