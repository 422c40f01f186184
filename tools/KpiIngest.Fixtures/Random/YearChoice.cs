using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Random;

/// <summary>Where and how a report says its fiscal year.</summary>
/// <param name="Year">Buddhist era; null where it is not said, or not in one voice.</param>
/// <param name="InTitle">Follows the title on its line.</param>
/// <param name="Line">A line of the heading.</param>
/// <param name="Prose">Sentences of the description.</param>
internal sealed record YearChoice(int? Year, string? InTitle, string? Line, IReadOnlyList<string> Prose)
{
    private static readonly string[] Ways =
    [
        "ประจำปีงบประมาณ พ.ศ. {0}",
        "ปีงบประมาณ {0}",
        "ประจำปีงบประมาณ {0}",
        "(ปีงบประมาณ พ.ศ. {0})",
        "ประจำปีงบประมาณ พ.ศ.{0}",
        "ปีงบประมาณ : {0}",
        "ประจำปี งบประมาณ พ.ศ. {0}",
    ];

    public static YearChoice Of(Chance chance)
    {
        int year = chance.Between(2551, 2569);
        Digits digits = chance.Of(Digits.Thai, Digits.Thai, Digits.Arabic);
        string Say(string way, int y) => string.Format(null, way, Numerals.Write($"{y}", digits));
        IReadOnlyList<string> other = chance.In(20) ? [Say("เปรียบเทียบกับผลของปีงบประมาณ พ.ศ. {0}", year - 1)] : [];
        return chance.Between(0, 9) switch
        {
            <= 3 => new YearChoice(year, null, Say(chance.Of(Ways), year), other),
            <= 5 => new YearChoice(year, Say(chance.Of(Ways[..3]), year), null, other),
            6 => new YearChoice(year, null, Say("ปีงบประมาณ {0}", year - 2500), other),
            7 => new YearChoice(year, null, Say(chance.Of("ปีงบประมาณ {0}", "ปีงบประมาณ ค.ศ. {0}"), year - 543), other),
            8 => new YearChoice(
                year,
                null,
                null,
                [Say("ดำเนินการตามแผนปีงบประมาณ พ.ศ. {0}", year), Say("ผลงานสะสมของปีงบประมาณ {0} เป็นไปตามแผน", year)]
            ),
            _ => chance.In(50)
                ? new YearChoice(
                    null,
                    null,
                    null,
                    [Say("ดำเนินการตามแผนปีงบประมาณ พ.ศ. {0}", year), Say("เทียบกับปีงบประมาณ พ.ศ. {0}", year - 1)]
                )
                : new YearChoice(null, null, null, []),
        };
    }
}
