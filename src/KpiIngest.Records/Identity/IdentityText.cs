using System.Globalization;
using System.Text.RegularExpressions;
using KpiIngest.Records.Decisions;
using KpiIngest.Reports;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Records.Identity;

/// <summary>What people type for a part of an identity: how it is kept, and what cannot be one.</summary>
public static partial class IdentityText
{
    /// <summary>Of a unit's name.</summary>
    public const int MostCharacters = 200;

    /// <summary>Years between the eras.</summary>
    private const int Eras = 543;

    /// <summary>Months that a report can be about.</summary>
    public static IReadOnlyList<int> Rounds { get; } = [6, 9, 12];

    /// <summary>The value as it is recorded, or why it is none. Of a unit only its form is looked at.</summary>
    internal static (string? Value, ConfirmationOutcome.Refused? Refusal) Of(TypedPart typed)
    {
        string text = ThaiText.Clean(typed.Value).Trim();
        if (text.Length > MostCharacters)
            return Refused(typed, Refusal.TooLong, $"ยาวเกิน {MostCharacters} อักขระ", $"longer than {MostCharacters} characters");
        return typed.Part switch
        {
            IdentityPart.Unit => Unit(typed, text),
            IdentityPart.FiscalYear => Year(typed, ThaiDigits.ToArabic(text)),
            IdentityPart.Round => Round(typed, ThaiDigits.ToArabic(text)),
            _ => Number(typed, ThaiDigits.ToArabic(text).TrimEnd('.')),
        };
    }

    private static (string?, ConfirmationOutcome.Refused?) Unit(TypedPart typed, string text)
    {
        if (text.Length == 0 || text == Inbox.InboxEntry.NoUnit)
            return Refused(typed, Refusal.NoValue, "กรุณาพิมพ์ชื่อหน่วยงาน", "type the name of the unit");
        return text.Any(c => c is '/' or '\\' || char.IsControl(c)) || text[0] == '.'
            ? Refused(
                typed,
                Refusal.NotPossible,
                $"“{typed.Value}” เป็นชื่อหน่วยงานไม่ได้ ชื่อหน่วยงานคือชื่อโฟลเดอร์ ใช้ / \\ หรือขึ้นต้นด้วยจุดไม่ได้",
                $"“{typed.Value}” is no unit: units are folders, without / \\ and no dot in front"
            )
            : (StorableText.Of(text), null);
    }

    private static (string?, ConfirmationOutcome.Refused?) Year(TypedPart typed, string text)
    {
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year))
        {
            if (FiscalYears.Contains(year))
                return (text, null);
            if (FiscalYears.Contains(year + Eras) && year > 1800)
            {
                string meant = (year + Eras).ToString(CultureInfo.InvariantCulture);
                return Refused(
                    typed,
                    Refusal.NotPossible,
                    $"{text} เป็นปี ค.ศ. กรุณาพิมพ์ปี พ.ศ. ({meant})",
                    $"{text} is a year of the Common Era: type the Buddhist year ({meant})",
                    meant
                );
            }
        }

        return Refused(
            typed,
            Refusal.NotAFigure,
            $"“{typed.Value}” ไม่ใช่ปีงบประมาณ กรุณาพิมพ์ปี พ.ศ. สี่หลัก เช่น 2568",
            $"“{typed.Value}” is no fiscal year: type the Buddhist year with four digits, such as 2568"
        );
    }

    private static (string?, ConfirmationOutcome.Refused?) Round(TypedPart typed, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int months) && Rounds.Contains(months)
            ? (months.ToString(CultureInfo.InvariantCulture), null)
            : Refused(
                typed,
                Refusal.NotAFigure,
                $"“{typed.Value}” ไม่ใช่รอบการรายงาน รอบคือ 6 9 หรือ 12 เดือน",
                $"“{typed.Value}” is no round: rounds are of 6, 9 or 12 months"
            );

    private static (string?, ConfirmationOutcome.Refused?) Number(TypedPart typed, string text) =>
        IndicatorNumber().IsMatch(text)
            ? (text, null)
            : Refused(
                typed,
                Refusal.NotAFigure,
                $"“{typed.Value}” ไม่ใช่เลขตัวชี้วัด กรุณาพิมพ์ตามการ์ด เช่น 9.2",
                $"“{typed.Value}” is no number of an indicator: type it as the card has it, such as 9.2"
            );

    private static (string?, ConfirmationOutcome.Refused?) Refused(
        TypedPart typed,
        Refusal why,
        string thai,
        string english,
        string? nearest = null
    ) => (null, new(why, thai, english, typed, nearest));

    [GeneratedRegex(@"^[0-9]{1,4}([.\-/][0-9]{1,4}){0,7}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex IndicatorNumber();
}
