using System.Globalization;
using System.Text;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Notifications;
using KpiIngest.Review.Html;

namespace KpiIngest.Notify.Messages;

/// <summary>What a mail says: plain text in one language. Of many events of a kind it names the first and counts all.</summary>
/// <param name="pages">Address of the pages, for links; null for none.</param>
internal sealed class MailText(Language language, Uri? pages)
{
    /// <summary>Named of each kind.</summary>
    internal const int Named = 30;

    /// <summary>Cards named of each file.</summary>
    internal const int CardsNamed = 10;

    private static readonly NotificationKind[] Order =
    [
        NotificationKind.Stalled,
        NotificationKind.Recovered,
        NotificationKind.Unreadable,
        NotificationKind.Findings,
        NotificationKind.Overdue,
        NotificationKind.Test,
    ];

    /// <summary>Counts alone: nothing of a stranger stands in it.</summary>
    public static string Subject(Language language, IReadOnlyList<GatheredEvent> events)
    {
        IEnumerable<string> parts = Order
            .Select(kind => (Kind: kind, Count: events.Count(e => e.Event.Kind == kind)))
            .Where(k => k.Count > 0)
            .Select(k => SubjectPart(language, k.Kind, k.Count, events));
        return "[KpiIngest] " + string.Join(" · ", parts);
    }

    public string Body(IReadOnlyList<GatheredEvent> events, DateTimeOffset now)
    {
        StringBuilder body = new();
        foreach (NotificationKind kind in Order)
        {
            List<GatheredEvent> of = [.. events.Where(e => e.Event.Kind == kind)];
            if (of.Count == 0)
                continue;
            Line(body, of.Count == 1 || kind == NotificationKind.Test ? Heading(kind) : $"{Heading(kind)} ({Count(of.Count)})");
            foreach (GatheredEvent one in of.Take(Named))
                Entry(body, one);
            if (of.Count > Named)
                Line(body, language.Pick($"  … และอีก {Count(of.Count - Named)} รายการ", $"  … and {Count(of.Count - Named)} more"));
            if (of.Count > Named && PageOf(kind) is { } page)
                Line(body, "  " + page);
            Line(body, "");
        }

        Line(body, "-- ");
        Line(
            body,
            language.Pick(
                $"KpiIngest ส่งข้อความนี้เองเมื่อ {ThaiTime.Write(now)} ไม่ต้องตอบกลับ",
                $"Sent by KpiIngest on {ThaiTime.ShortEnglish(now)} by itself; nobody reads answers."
            )
        );
        Line(
            body,
            language.Pick(
                "ผู้ดูแลระบบเปลี่ยนผู้รับและเรื่องที่แจ้งได้ในไฟล์ตั้งค่า (docs/notifications.md)",
                "Administrators change who is told of what in the configuration (docs/notifications.md)."
            )
        );
        return body.ToString();
    }

    private static string SubjectPart(Language language, NotificationKind kind, int count, IReadOnlyList<GatheredEvent> events)
    {
        string many = Count(count);
        return kind switch
        {
            NotificationKind.Stalled => language.Pick(
                $"ระบบขัดข้อง {many} เรื่อง",
                $"{many} {(count == 1 ? "problem" : "problems")} of the service"
            ),
            NotificationKind.Recovered => language.Pick(
                $"กลับเป็นปกติ {many} เรื่อง",
                $"{many} {(count == 1 ? "problem is" : "problems are")} over"
            ),
            NotificationKind.Unreadable => language.Pick($"อ่านไม่ได้ {many} ไฟล์", $"{many} unreadable {(count == 1 ? "file" : "files")}"),
            NotificationKind.Findings => Cards(language, events.Where(e => e.Event.Kind == kind).Sum(e => e.Cards.Count)),
            NotificationKind.Overdue => language.Pick(
                $"เลยกำหนดส่ง {many} รายงาน",
                $"{many} overdue {(count == 1 ? "report" : "reports")}"
            ),
            _ => language.Pick("ข้อความทดสอบ", "test message"),
        };
    }

    private static string Cards(Language language, int cards) =>
        language.Pick($"มีข้อตรวจพบ {Count(cards)} การ์ด", $"findings in {Count(cards)} {(cards == 1 ? "card" : "cards")}");

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder body, string text) => body.Append(text).Append('\n');

    private string Heading(NotificationKind kind) =>
        kind switch
        {
            NotificationKind.Stalled => language.Pick("ระบบรับหรืออ่านไฟล์ไม่ได้ตามปกติ", "Files are not taken or read as they should be"),
            NotificationKind.Recovered => language.Pick("กลับเป็นปกติแล้ว", "Over"),
            NotificationKind.Unreadable => language.Pick("ไฟล์ที่อ่านไม่ได้", "Files that could not be read"),
            NotificationKind.Findings => language.Pick("ไฟล์ที่มีข้อตรวจพบใหม่", "Files with new findings"),
            NotificationKind.Overdue => language.Pick("รายงานที่ยังไม่มาและเลยกำหนดส่งแล้ว", "Reports that have not come by their day"),
            _ => language.Pick("ข้อความทดสอบ ถ้าท่านได้รับ แสดงว่าการแจ้งทำงาน", "A test: that you read this shows that messages arrive."),
        };

    private string? PageOf(NotificationKind kind) =>
        pages is null
            ? null
            : kind switch
            {
                NotificationKind.Unreadable => pages + "submissions",
                NotificationKind.Findings => pages + "review",
                NotificationKind.Overdue => pages + "register/missing",
                _ => pages + "system/jobs",
            };

    private void Entry(StringBuilder body, GatheredEvent one)
    {
        NotificationFacts facts = one.Facts;
        switch (one.Event.Kind)
        {
            case NotificationKind.Stalled or NotificationKind.Recovered:
                Line(body, "- " + OneLine.Of(language.Pick(facts.Thai ?? "", facts.English ?? ""), 400));
                break;
            case NotificationKind.Overdue:
                Line(body, "- " + OneLine.Of(MessageWords.Overdue(language, one), 400));
                break;
            case NotificationKind.Unreadable or NotificationKind.Findings:
                Line(body, "- " + OneLine.Of(one.InboxPath));
                if (facts.Thai is not null)
                    Line(body, "  " + OneLine.Of(language.Pick(facts.Thai, facts.English ?? facts.Thai), 400));
                foreach (NotifiedCard card in one.Cards.Take(CardsNamed))
                    Line(body, "  " + OneLine.Of(MessageWords.Card(language, card), 300));
                if (one.Cards.Count > CardsNamed)
                    Line(
                        body,
                        language.Pick(
                            $"  … และอีก {Count(one.Cards.Count - CardsNamed)} การ์ด",
                            $"  … and {Count(one.Cards.Count - CardsNamed)} more {(one.Cards.Count - CardsNamed == 1 ? "card" : "cards")}"
                        )
                    );
                if (pages is not null)
                    Line(body, string.Create(CultureInfo.InvariantCulture, $"  {pages}submissions/{one.Event.SubmissionId}"));
                break;
        }
    }
}
