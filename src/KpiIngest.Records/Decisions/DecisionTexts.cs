using KpiIngest.Records.Findings;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Records.Decisions;

/// <summary>What people type with a decision: what is needed, and how it is kept.</summary>
public static class DecisionTexts
{
    /// <summary>Of a reason, a comment or a value.</summary>
    public const int MostCharacters = 4_000;

    private static readonly HashSet<string> Words = new(["result", "condition"], StringComparer.Ordinal);

    internal static DecisionOutcome.Refused? RefusalOf(DecisionAct act, string actor, string? reason, string? comment)
    {
        if (string.IsNullOrWhiteSpace(actor))
            return new(Refusal.NoActor, "ไม่ทราบว่าใครเป็นผู้ตัดสิน กรุณาเข้าสู่ระบบ", "nobody is named who decides: sign in");
        if (act == DecisionAct.Accepted && string.IsNullOrWhiteSpace(reason))
            return new(Refusal.NoReason, "การยอมรับต้องมีเหตุผล กรุณาเขียนเหตุผล", "nothing is accepted without a reason: write it");
        if (act == DecisionAct.Commented && string.IsNullOrWhiteSpace(comment))
            return new(Refusal.NotPossible, "ข้อความว่างเปล่า กรุณาเขียนข้อความ", "the comment is empty: write it");
        return (reason?.Length ?? 0) > MostCharacters || (comment?.Length ?? 0) > MostCharacters
            ? new(Refusal.TooLong, $"ข้อความยาวเกิน {MostCharacters:N0} อักขระ", $"longer than {MostCharacters:N0} characters")
            : null;
    }

    /// <returns>Null where nothing was typed.</returns>
    internal static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : StorableText.Of(text.Trim());

    /// <summary>The value as it is recorded.</summary>
    /// <param name="figures">Those of the reading.</param>
    internal static (string? Value, DecisionOutcome.Refused? Refusal) ValueOf(
        TypedValue typed,
        IReadOnlyDictionary<(string, int), IdentifiedFigure> figures
    )
    {
        if (
            !figures.TryGetValue((typed.Figure, typed.Occurrence), out IdentifiedFigure? figure)
            || !string.Equals(figure.Figure.Value, typed.Read, StringComparison.Ordinal)
        )
            return (
                null,
                new(
                    Refusal.UnknownFigure,
                    "การอ่านนี้ไม่มีตัวเลขนั้น หรืออ่านได้เป็นค่าอื่น กรุณาเปิดหน้าใหม่",
                    "this reading has no such figure, or read it otherwise: open the page again"
                )
            );
        string text = ThaiDigits.ToArabic(ThaiText.Clean(typed.Value));
        if (text.Length == 0)
            return (null, new(Refusal.NoValue, "กรุณาพิมพ์ค่าที่ถูกต้องตามเอกสาร", "type the value as the document has it"));
        if (text.Length > MostCharacters)
            return (
                null,
                new(Refusal.TooLong, $"ข้อความยาวเกิน {MostCharacters:N0} อักขระ", $"longer than {MostCharacters:N0} characters")
            );
        if (FigureReader.Parse(text) is { } number)
            return (number.Normalised, null);
        return Words.Contains(figure.Figure.At.Column)
            ? (StorableText.Of(text), null)
            : (null, new(Refusal.NotAFigure, $"“{typed.Value}” ไม่ใช่ตัวเลข", $"“{typed.Value}” is no figure"));
    }
}
