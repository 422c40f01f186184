using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Records.Memos;
using KpiIngest.Review.Findings;

namespace KpiIngest.Review.Memos;

/// <summary>A row of what a report shows beside another submission, or beside what its unit agreed to: the report's figure, the other one,
/// and whose it is.</summary>
/// <param name="Stated">In the report.</param>
/// <param name="Other">Of the other side, with the name of that side.</param>
/// <param name="Message">What was found; where several figures differ, each of them.</param>
internal sealed record OtherSide(string Where, string Stated, string Other, string Message)
{
    private const string Several = "(ดูช่องถัดไป)";

    public static OtherSide Of(MemoCard card, MemoFinding finding, AcrossFilesFinding across, MemoText text)
    {
        string side = across.Register is not null ? "คำรับรอง" : $"รายการที่ {text.Digits(finding.Other ?? 0)}";
        string message = MemoText.Quoted(text.Said(new Bilingual(finding.Message, finding.Message)));
        List<(AcrossFilesFigure Figure, string? Own, string? Other)> figures =
        [
            .. across.Figures.Where(f => f.Stated.Count > 1).Select(f => (f, f.Stated[^1], f.Stated[0])),
        ];
        if (figures is [var only])
        {
            string own = only.Own is { } stated ? text.Digits(stated) : MemoText.None;
            return new OtherSide(
                PlaceOf(card, only.Figure, text),
                own,
                only.Other is { } other ? $"{text.Digits(other)}\n({side})" : MemoText.None,
                message
            );
        }

        if (figures.Count == 0)
            return new OtherSide(Named(finding, across, text), MemoText.None, MemoText.None, message);
        IEnumerable<string> lines = figures.Select(f =>
            $"- {Called(f.Figure, text)} ฉบับนี้ {(f.Own is { } o ? text.Digits(o) : MemoText.None)} {side} {(f.Other is { } p ? text.Digits(p) : MemoText.None)}"
        );
        return new OtherSide(Named(finding, across, text), Several, Several, $"{message}\n{string.Join('\n', lines)}");
    }

    /// <param name="report">As the memo calls the report.</param>
    public string Place(string report) => $"{report} {Where}";

    /// <summary>Of an indicator that is not agreed, and of one that is agreed otherwise: its number and name.</summary>
    private static string Named(MemoFinding finding, AcrossFilesFinding across, MemoText text)
    {
        string code = text.Said(ReviewFacets.CodeName(finding.Line.Code));
        if (across.Register is not { } register)
            return code;
        string row =
            register.Item is { } item ? $" ข้อ {text.Digits(item)}"
            : register.Number is { } number ? $" ตัวชี้วัดที่ {text.Digits(number)}"
            : "";
        string name = register.Name is { Length: > 0 } called ? $" “{MemoText.Quoted(called)}”" : "";
        return $"{code}{row}{name}";
    }

    private static string Called(AcrossFilesFigure figure, MemoText text) =>
        $"{(figure.Item is { } item ? $"ข้อ {text.Digits(item)} " : "")}{text.Said(FigureName.Of(figure.Column))}";

    private static string PlaceOf(MemoCard card, AcrossFilesFigure figure, MemoText text)
    {
        if (figure.At is not [.., { } at] || card.Result is not { } report)
            return Called(figure, text);
        EvidenceLocation? stands = report.Figures.FirstOrDefault(f => f.At.IsAt(at))?.Location;
        DiscrepancyResult place = new()
        {
            Code = "",
            Severity = Severity.Error,
            Message = "",
            MessageEn = "",
            At = at,
            Location = stands is null ? null : new LocationResult(stands.Page, stands.Table, stands.Row, null),
        };
        return text.Said(FindingPlaceWording.Of(place, report)) + MemoRows.Aside(text.Said(FindingPlaceWording.Physical(place)));
    }
}
