using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Difficulties;

/// <summary>Headings and labels whose Thai was damaged on the way through old fonts and converters. Names, values and figures are
/// whole.</summary>
internal static class ThaiDamage
{
    public static IEnumerable<Fixture> All() =>
        [
            Of("thai-am-in-two-parts", "ำ written as ํ and า", t => t.Replace("ำ", "ํา", StringComparison.Ordinal)),
            Of(
                "thai-am-parted",
                "ำ parted by a space from its letter, or its ring lost",
                t => t.Replace("ำ", " า", StringComparison.Ordinal)
            ),
            Of("thai-every-aa-am", "every า turned ำ", t => t.Replace("า", "ำ", StringComparison.Ordinal)),
            Of("thai-am-before-tone", "ํ typed before the tone mark: น + ํ + ้ + า", t => t.Replace("้ำ", "ํ้า", StringComparison.Ordinal)),
            Of(
                "thai-tone-before-vowel",
                "tone marks before the vowels that they stand on",
                t => t.Replace("ี่", "่ี", StringComparison.Ordinal).Replace("ู้", "ู้", StringComparison.Ordinal)
            ),
            Of("thai-doubled-marks", "marks typed twice", t => string.Concat(t.Select(c => IsMark(c) ? $"{c}{c}" : $"{c}"))),
            Of("thai-marks-gone", "all marks lost", t => string.Concat(t.Where(c => !IsMark(c)))),
            Of(
                "thai-private-use",
                "marks in the private codes of old fonts",
                t => t.Replace('่', '\uF70A').Replace('้', '\uF70B').Replace('์', '\uF70E').Replace('ี', '\uF702').Replace('ั', '\uF710')
            ),
            Of("thai-tone-as-sign", "tone marks turned into ASCII digits and signs", t => t.Replace('้', '9').Replace('่', ')')),
            Of("thai-zero-width", "zero-width spaces between words", t => string.Join('\u200B', t.Chunk(3).Select(c => new string(c)))),
            Of(
                "thai-no-break-spaces",
                "no-break spaces for spaces, and inside words",
                t =>
                    t.Replace(" ", "\u00A0\u00A0", StringComparison.Ordinal).Replace("ค่าคะแนน", "ค่า\u00A0คะแนน", StringComparison.Ordinal)
            ),
            Of("thai-spaces-between", "a space between letters", t => string.Join(' ', t.Select(c => c))),
        ];

    private static Fixture Of(string name, string about, Func<string, string> damage) =>
        HardCard.OfA(name, about, (_, _) => { }, pages: (_, blocks) => PageEdit.Labels(blocks, damage));

    private static bool IsMark(char c) => c is 'ั' or (>= 'ิ' and <= 'ฺ') or (>= '็' and <= '๎');
}
