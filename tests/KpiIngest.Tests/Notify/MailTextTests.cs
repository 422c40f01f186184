using System.Text;
using System.Text.Json;
using KpiIngest.Commands.Text;
using KpiIngest.Notify;
using KpiIngest.Notify.Messages;
using KpiIngest.Notify.Sending;
using KpiIngest.Records.Notifications;
using MimeKit;

namespace KpiIngest.Tests.Notify;

/// <summary>What a mail says, and that strangers' text in it stays text.</summary>
public sealed class MailTextTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 6, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(
        "a.docx\r\nBcc: everybody@example.com\r\n\r\n<script>alert(1)</script>",
        "a.docx Bcc: everybody@example.com <script>alert(1)</script>"
    )]
    [InlineData("invoice\u202Excod.exe", "invoicexcod.exe")]
    [InlineData("ตัวชี้วัด\u200B๙\u2028ข้อ\u0085๒", "ตัวชี้วัด๙ ข้อ ๒")]
    [InlineData("\u001b[31mred\u0000\u0007", "[31mred")]
    [InlineData("กำ ำ ๊ ้ ก็", "กำ ำ ๊ ้ ก็")]
    [InlineData("  two   spaces\t", "two spaces")]
    public void Text_of_strangers_is_one_line_without_what_hides_or_turns_it(string hostile, string shown) =>
        Assert.Equal(shown, OneLine.Of(hostile));

    [Fact]
    public void Half_a_character_is_shown_as_one_that_is_none() => Assert.Equal("😀 � half", OneLine.Of("😀 \ud800 half"));

    [Theory]
    [InlineData("ยาวมาก", 4, "ยาวม…")]
    [InlineData("😀😀😀", 4, "😀😀…")]
    [InlineData("abcd", 4, "abcd")]
    public void What_is_too_long_ends_in_dots_and_never_in_half_a_character(string text, int most, string shown) =>
        Assert.Equal(shown, OneLine.Of(text, most));

    [Fact]
    public async Task A_hostile_name_of_a_file_makes_no_header_and_no_line_of_its_own()
    {
        GatheredEvent hostile = Unreadable("กอง/x.docx\r\nSubject: paid\r\n\r\n- กองคลัง/ปลอม.docx", "<b>เสีย</b>\nบรรทัดใหม่");
        MimeMessage read = await RoundTripAsync([hostile]);
        Assert.Equal("[KpiIngest] อ่านไม่ได้ 1 ไฟล์", read.Subject);
        Assert.DoesNotContain(read.Headers, h => h.Field.Equals("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.Single(read.Headers, h => h.Id == HeaderId.Subject);
        Assert.Single(read.TextBody!.Split('\n'), l => l.StartsWith("- ", StringComparison.Ordinal));
        Assert.Contains("<b>เสีย</b> บรรทัดใหม่", read.TextBody, StringComparison.Ordinal);
        Assert.Null(read.HtmlBody);
    }

    [Theory]
    [InlineData(Language.Thai, "[KpiIngest] ระบบขัดข้อง 1 เรื่อง · อ่านไม่ได้ 2 ไฟล์ · เลยกำหนดส่ง 1 รายงาน")]
    [InlineData(Language.English, "[KpiIngest] 1 problem of the service · 2 unreadable files · 1 overdue report")]
    public async Task A_subject_counts_and_is_encoded_so_that_it_comes_back_as_it_was(Language language, string subject)
    {
        MimeMessage read = await RoundTripAsync(
            [Unreadable("a", "x"), Unreadable("b", "y"), Overdue("กองคลัง", "9.2"), Stalled("disk-reserve")],
            language
        );
        Assert.Equal(subject, read.Subject);
        foreach (Header header in read.Headers)
            Assert.DoesNotContain(header.RawValue, b => b >= 0x80);
    }

    [Fact]
    public void Of_three_hundred_files_the_first_are_named_and_all_are_counted()
    {
        string body = new MailText(Language.Thai, new Uri("https://kpi.example.go.th/")).Body(
            [.. Enumerable.Range(1, 300).Select(i => Unreadable($"กอง/{i:000}.docx", "เสีย"))],
            Now
        );
        Assert.Contains("ไฟล์ที่อ่านไม่ได้ (300)", body, StringComparison.Ordinal);
        Assert.Equal(30, body.Split('\n').Count(l => l.StartsWith("- ", StringComparison.Ordinal)));
        Assert.Contains("… และอีก 270 รายการ", body, StringComparison.Ordinal);
        Assert.Contains("  https://kpi.example.go.th/submissions\n", body, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(body), 1, 32 << 10);
    }

    [Fact]
    public void A_report_that_is_overdue_is_named_with_unit_indicator_round_and_day()
    {
        string thai = new MailText(Language.Thai, null).Body([Overdue("กองคลัง", "9.2")], Now);
        Assert.Contains(
            "- กองคลัง · ตัวชี้วัด 9.2 ร้อยละความสำเร็จ · รอบ 6 เดือน ปี 2569 · กำหนดส่ง ๓๐ เม.ย. ๒๕๖๙",
            thai,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "- กองคลัง · indicator 9.2 ร้อยละความสำเร็จ · round of 6 months 2569 · due 30 April 2026",
            new MailText(Language.English, null).Body([Overdue("กองคลัง", "9.2")], Now),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("http", thai, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_says_what_it_is_and_what_was_found()
    {
        GatheredEvent found = new(
            new NotificationEvent
            {
                Kind = NotificationKind.Findings,
                At = Now,
                Unit = "กองคลัง",
                SubmissionId = 7,
            },
            "กองคลัง/a.docx",
            [new NotifiedCard("9.2", "ชื่อ", 2569, 12, 3, 1), new NotifiedCard(null, null, null, null, 0, 2)]
        );
        string body = new MailText(Language.Thai, new Uri("https://kpi.example.go.th/sub/")).Body([found], Now);
        foreach (
            string said in new[]
            {
                "ตัวชี้วัด 9.2 · ชื่อ · รอบ 12 เดือน ปี 2569: คลาดเคลื่อน 3, ขอให้ตรวจสอบ 1",
                "ทั้งไฟล์หรือการ์ดที่ไม่มีเลขตัวชี้วัด: ขอให้ตรวจสอบ 2",
                "https://kpi.example.go.th/sub/submissions/7",
            }
        )
            Assert.Contains(said, body, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_file_with_many_cards_the_first_are_named_and_all_are_counted()
    {
        GatheredEvent found = new(
            new NotificationEvent
            {
                Kind = NotificationKind.Findings,
                At = Now,
                Unit = "กองคลัง",
                SubmissionId = 7,
            },
            "กองคลัง/a.docx",
            [.. Enumerable.Range(1, 400).Select(i => new NotifiedCard($"{i}", new string('ก', 5000), 2569, 12, 1, 0))]
        );
        string body = new MailText(Language.English, null).Body([found], Now);
        Assert.Contains("… and 390 more cards", body, StringComparison.Ordinal);
        Assert.InRange(body.Length, 1, 8 << 10);
        using JsonDocument posted = JsonDocument.Parse(WebhookText.Of([found], null, Now));
        JsonElement one = posted.RootElement.GetProperty("events")[0];
        Assert.Equal((400, 50), (one.GetProperty("cardCount").GetInt32(), one.GetProperty("cards").GetArrayLength()));
        Assert.InRange(posted.RootElement.GetRawText().Length, 1, 32 << 10);
    }

    [Theory]
    [InlineData("kpi@example.go.th", "kpi@example.go.th")]
    [InlineData("ศูนย์ <kpi@example.go.th>", "kpi@example.go.th")]
    [InlineData("kpi@example.go.th\r\nRCPT TO:<x@y>", null)]
    [InlineData("a@b.example, c@d.example", null)]
    [InlineData("kpi", null)]
    [InlineData("<@a.example:b@c.example>", null)]
    [InlineData("", null)]
    public void An_address_is_one_address(string text, string? address) => Assert.Equal(address, OneLine.MailboxOf(text)?.Address);

    private static GatheredEvent Unreadable(string path, string why) =>
        new(
            new NotificationEvent
            {
                Kind = NotificationKind.Unreadable,
                At = Now,
                Unit = "กอง",
                SubmissionId = 1,
                FactsJson = new NotificationFacts
                {
                    Code = "damaged",
                    Thai = why,
                    English = why,
                }.ToJson(),
            },
            path,
            []
        );

    private static GatheredEvent Overdue(string unit, string number) =>
        new(
            new NotificationEvent
            {
                Kind = NotificationKind.Overdue,
                At = Now,
                Unit = unit,
                FactsJson = new NotificationFacts
                {
                    FiscalYear = 2569,
                    Round = 6,
                    Number = number,
                    Name = "ร้อยละความสำเร็จ",
                    Due = new DateOnly(2026, 4, 30),
                }.ToJson(),
            },
            null,
            []
        );

    private static GatheredEvent Stalled(string code) =>
        new(
            new NotificationEvent
            {
                Kind = NotificationKind.Stalled,
                At = Now,
                FactsJson = new NotificationFacts
                {
                    Code = code,
                    Thai = "ดิสก์เต็ม",
                    English = "full",
                }.ToJson(),
            },
            null,
            []
        );

    /// <summary>Written as it is sent, and read again as a mail program does.</summary>
    private static async Task<MimeMessage> RoundTripAsync(IReadOnlyList<GatheredEvent> events, Language language = Language.Thai)
    {
        MailSettings settings = new(
            "mail",
            25,
            "none",
            null,
            null,
            new MailboxAddress("ศูนย์", "kpi@example.go.th"),
            [],
            Array.Empty<MailboxAddress>().ToLookup(_ => ""),
            language
        );
        NotificationMessage message = new()
        {
            MessageId = "0123456789abcdef0123456789abcdef",
            Channel = NotificationChannel.Mail,
            Recipient = "head@example.go.th",
            Subject = MailText.Subject(language, events),
            Body = new MailText(language, null).Body(events, Now),
            Events = events.Count,
            CreatedAt = Now,
        };
        using MemoryStream bytes = new();
        await MailSending.MailOf(settings, message, OneLine.MailboxOf(message.Recipient)!).WriteToAsync(bytes);
        bytes.Position = 0;
        return await MimeMessage.LoadAsync(bytes);
    }
}
