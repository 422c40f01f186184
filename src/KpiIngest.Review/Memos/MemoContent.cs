using KpiIngest.Records.Memos;
using KpiIngest.Review.Memos.Template;

namespace KpiIngest.Review.Memos;

/// <summary>What is known of whoever makes a document, and when.</summary>
/// <param name="Maker">As others see the name.</param>
/// <param name="Witness">The short form of the trail's checkpoint of now.</param>
internal sealed record MemoOccasion(DateTimeOffset Now, string Maker, string Witness);

/// <summary>The values of the marks.</summary>
internal static class MemoContent
{
    /// <param name="cards">That something is asked of.</param>
    public static TemplateValues OfMemo(IReadOnlyList<MemoCard> cards, MemoText text, MemoOccasion occasion)
    {
        MemoRows rows = new(text, MemoText.Submissions(cards).Count > 1);
        Dictionary<string, string> single = Common(cards, text, occasion);
        single[MemoMarks.Count] = text.Digits(cards.Sum(c => c.Asked.Count));
        return new TemplateValues(
            single,
            new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal)
            {
                [MemoMarks.Findings] = rows.Findings(cards),
                [MemoMarks.Earlier] = rows.Earlier(cards),
            }
        );
    }

    /// <param name="cards">Of which nothing is left to be decided or mended.</param>
    public static TemplateValues OfCertificate(IReadOnlyList<MemoCard> cards, MemoText text, MemoOccasion occasion)
    {
        MemoRows rows = new(text, several: false);
        CertificateText certificate = new(text);
        Dictionary<string, string> single = Common(cards, text, occasion);
        List<Dictionary<string, string>> gaps = [.. certificate.Gaps(cards)];
        List<Dictionary<string, string>> accepted =
        [
            .. cards.SelectMany(c =>
                c.Accepted.Select(f => new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["ที่"] = rows.PlaceOf(c, f),
                    ["เหตุผล"] = certificate.Accepted(f),
                })
            ),
        ];
        single[MemoMarks.Result] = certificate.Result(cards, gaps.Count > 0, accepted.Count);
        single[MemoMarks.Remarks] = certificate.Remarks(cards);
        single[MemoMarks.Digest] = string.Join(", ", MemoText.Submissions(cards).Select(s => s.Sha256));
        single[MemoMarks.GapsIntro] = certificate.GapsIntro(cards, gaps.Count);
        single[MemoMarks.AcceptedIntro] =
            accepted.Count == 0 ? "" : $"ข้อที่ตรวจพบและผู้ตรวจทานยอมรับพร้อมเหตุผล {text.Digits(accepted.Count)} ข้อ";
        return new TemplateValues(
            single,
            new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal)
            {
                [MemoMarks.Compared] = rows.Numbered(MemoMarks.Compared, certificate.Compared(cards)),
                [MemoMarks.Gaps] = rows.Numbered(MemoMarks.Gaps, gaps),
                [MemoMarks.Accepted] = rows.Numbered(MemoMarks.Accepted, accepted),
                [MemoMarks.Earlier] = rows.Earlier(cards),
            }
        );
    }

    private static Dictionary<string, string> Common(IReadOnlyList<MemoCard> cards, MemoText text, MemoOccasion occasion) =>
        new(StringComparer.Ordinal)
        {
            [MemoMarks.Date] = text.Day(occasion.Now),
            [MemoMarks.Unit] = MemoText.Quoted(cards[0].Submission.Unit),
            [MemoMarks.Round] = text.RoundOf(cards),
            [MemoMarks.Reports] = text.ReportsOf(cards),
            [MemoMarks.Received] = text.Days(cards.Select(c => c.Submission.ReceivedAt)),
            [MemoMarks.Files] = MemoText.FilesOf(cards),
            [MemoMarks.Numbers] = text.NumbersOf(cards),
            [MemoMarks.Version] = text.VersionOf(cards),
            [MemoMarks.Witness] = occasion.Witness,
            [MemoMarks.Maker] = MemoText.Quoted(occasion.Maker),
            [MemoMarks.EarlierIntro] = EarlierIntro(cards, text),
        };

    private static string EarlierIntro(IReadOnlyList<MemoCard> cards, MemoText text)
    {
        int all = cards.Sum(c => c.Earlier.Count);
        if (all == 0)
            return "";
        int mended = cards.Sum(c => c.Earlier.Count(e => e.Fate == Records.Findings.FindingFate.Mended));
        return $"ข้อที่ขอให้แก้ไขในฉบับก่อน {text.Digits(all)} ข้อ แก้ไขแล้ว {text.Digits(mended)} ข้อ";
    }
}
