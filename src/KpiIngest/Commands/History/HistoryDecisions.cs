using System.Globalization;
using System.Text.Json;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Html;

namespace KpiIngest.Commands.History;

/// <summary>Who decided what, and when, as the history shows it.</summary>
internal static class HistoryDecisions
{
    /// <summary><c>weighted-score 2: confirmed, สมชาย, 2026-11-28T05:06:07Z (reason)</c></summary>
    /// <param name="language">Of the words that people read; null for those of the contract.</param>
    public static string OneLine(HistoryDecision decision, Language? language)
    {
        string? said = decision.Reason ?? decision.Comment;
        return $"{What(decision)}: {Act(decision, language)}, {decision.By}, {At(decision)}{(said is null ? "" : $" ({said})")}";
    }

    /// <summary>A table for people below that of the reports; nothing where nothing was decided.</summary>
    public static void WriteText(IReadOnlyList<HistoryRow> rows, Terminal terminal, Language language)
    {
        TextTable table = new(
            new TextColumn(language.Pick("รายการที่", "No."), Figures: true),
            new TextColumn(language.Pick("ตัวชี้วัด", "Indicator"), MaxColumns: 10),
            new TextColumn(language.Pick("ข้อที่พบ", "Finding"), MaxColumns: 40),
            new TextColumn(language.Pick("การตัดสิน", "Decision")),
            new TextColumn(language.Pick("โดย", "By")),
            new TextColumn(language.Pick("เมื่อ", "At (Bangkok)")),
            new TextColumn(language.Pick("เหตุผล / ความเห็น", "Reason / comment"), MaxColumns: 80)
        );
        foreach (HistoryRow row in rows)
        {
            foreach (HistoryDecision decision in row.Line.Decisions)
            {
                table.Add(
                    [
                        row.Line.Submission.Id.ToString(CultureInfo.InvariantCulture),
                        row.Line.Report?.IndicatorNumber,
                        What(decision),
                        Act(decision, language),
                        decision.By,
                        ThaiTime.Brief(decision.At, language == Language.Thai),
                        string.Join(" · ", new[] { decision.Reason, decision.Comment }.Where(t => t is not null)),
                    ],
                    null
                );
            }
        }

        if (table.Count == 0)
            return;
        terminal.Out.WriteLine();
        table.Write(terminal.Out);
    }

    public static void WriteJson(Utf8JsonWriter json, IReadOnlyList<HistoryDecision> decisions)
    {
        json.WriteStartArray(HistoryRow.Decisions);
        foreach (HistoryDecision decision in decisions)
        {
            json.WriteStartObject();
            json.WriteNumber("decision", decision.Decision);
            json.WriteString("code", decision.Code);
            json.WriteString("item", decision.Item.Length == 0 ? null : decision.Item);
            json.WriteString("act", Act(decision, null));
            json.WriteString("by", decision.By);
            json.WriteString("at", At(decision));
            json.WriteString("reason", decision.Reason);
            json.WriteString("comment", decision.Comment);
            if (decision.Of is { } of)
                json.WriteNumber("of", of);
            else
                json.WriteNull("of");
            json.WriteBoolean("takenBack", decision.TakenBack);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string What(HistoryDecision decision) => $"{decision.Code} {decision.Item}".Trim();

    private static string Act(HistoryDecision decision, Language? language)
    {
        if (language is not { } l)
            return JsonNamingPolicy.CamelCase.ConvertName(decision.Act.ToString());
        return l.Pick(DecisionWording.Of(decision.Act)) + (decision.TakenBack ? l.Pick(" (ถอนแล้ว)", " (taken back)") : "");
    }

    private static string At(HistoryDecision decision) =>
        decision.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
