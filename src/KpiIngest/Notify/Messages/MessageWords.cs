using System.Globalization;
using KpiIngest.Checking.Register;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Notifications;

namespace KpiIngest.Notify.Messages;

/// <summary>What lines of a message say of a card and of a report that is missing.</summary>
internal static class MessageWords
{
    public static string Card(Language language, NotifiedCard card)
    {
        List<string> said = [];
        said.Add(
            card.Number is { } number
                ? language.Pick($"ตัวชี้วัด {number}", $"indicator {number}")
                : language.Pick("ทั้งไฟล์หรือการ์ดที่ไม่มีเลขตัวชี้วัด", "the file, or a card without a number")
        );
        if (card.Name is { Length: > 0 } name)
            said.Add(OneLine.Of(name, 80));
        if (Period(language, card.Round, card.FiscalYear) is { Length: > 0 } period)
            said.Add(period);
        List<string> counts = [];
        if (card.Errors > 0)
            counts.Add(
                language.Pick($"คลาดเคลื่อน {Count(card.Errors)}", $"{Count(card.Errors)} {(card.Errors == 1 ? "error" : "errors")}")
            );
        if (card.Warnings > 0)
            counts.Add(language.Pick($"ขอให้ตรวจสอบ {Count(card.Warnings)}", $"{Count(card.Warnings)} to be checked"));
        return string.Join(" · ", said) + ": " + string.Join(", ", counts);
    }

    public static string Overdue(Language language, GatheredEvent missing)
    {
        NotificationFacts facts = missing.Facts;
        string due = facts.Due is { } day ? language.Pick(RegisterDay.Said(day)) : "";
        return language.Pick(
            $"{OneLine.Of(missing.Event.Unit, 100)} · ตัวชี้วัด {facts.Number} {OneLine.Of(facts.Name, 80)} · {Period(language, facts.Round, facts.FiscalYear)} · กำหนดส่ง {due}",
            $"{OneLine.Of(missing.Event.Unit, 100)} · indicator {facts.Number} {OneLine.Of(facts.Name, 80)} · {Period(language, facts.Round, facts.FiscalYear)} · due {due}"
        );
    }

    private static string Period(Language language, int? round, int? year)
    {
        string of = round is { } months ? language.Pick($"รอบ {months} เดือน", $"round of {months} months") : "";
        return year is { } buddhist ? language.Pick($"{of} ปี {buddhist}", $"{of} {buddhist}").Trim() : of;
    }

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
