using KpiIngest.Checking.Results;
using KpiIngest.Commands.Text;

namespace KpiIngest.Commands.Rules;

/// <summary>Shows the catalogue of rules, or one rule whole.</summary>
internal sealed class RulesListing(IReadOnlyList<RuleCard> cards, Terminal terminal, Language language)
{
    private const int NoSuchRule = 2;

    /// <param name="code">Null for all.</param>
    /// <returns>The exit code: 2 where no rule has the code.</returns>
    public int Write(string? code)
    {
        if (code is null)
        {
            WriteAll();
            return 0;
        }

        if (cards.FirstOrDefault(c => string.Equals(c.Code, code, StringComparison.OrdinalIgnoreCase)) is { } card)
        {
            WriteOne(card);
            return 0;
        }

        terminal.Error.WriteLine($"ไม่มีกฎรหัส {code} ดูทั้งหมดด้วย: kpi-ingest rules");
        terminal.Error.WriteLine($"There is no rule {code}. All of them: kpi-ingest rules");
        return NoSuchRule;
    }

    private void WriteAll()
    {
        TextTable table = new(
            new TextColumn(language.Pick("รหัส", "Code")),
            new TextColumn(language.Pick("ระดับ", "Severity")),
            new TextColumn(language.Pick("กฎ", "Rule"))
        );
        foreach (RuleCard card in cards)
            table.Add([card.Code, Severity(card), language.Pick(card.Title, card.TitleEn)]);
        table.Write(terminal.Out);
    }

    private void WriteOne(RuleCard card)
    {
        terminal.Out.WriteLine($"{terminal.Bold(card.Code)} — {Severity(card)}");
        terminal.Out.WriteLine(language.Pick(card.Title, card.TitleEn));
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(language.Pick(card.Why, card.WhyEn));
        Example(language.Pick("ผิด", "Wrong"), card.Wrong);
        Example(language.Pick("ถูก", "Right"), card.Right);
    }

    private void Example(string title, string example)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(title + ":");
        foreach (string line in example.ReplaceLineEndings("\n").Split('\n'))
            terminal.Out.WriteLine("    " + line);
    }

    private string Severity(RuleCard card) =>
        card switch
        {
            { Severity: Checking.Results.Severity.Note } => language.Pick("ข้อสังเกต", "note"),
            { ForAPerson: true } => language.Pick("ขอให้ตรวจสอบ", "please check")
                + (card.Severity == Checking.Results.Severity.Error ? " (error)" : " (warning)"),
            { Severity: Checking.Results.Severity.Error } => language.Pick("คลาดเคลื่อน", "error") + language.Pick(" (error)", ""),
            _ => language.Pick("ขอให้ตรวจสอบ (warning)", "warning"),
        };
}
