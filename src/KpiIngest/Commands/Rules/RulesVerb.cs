using System.CommandLine;
using KpiIngest.Commands.Text;

namespace KpiIngest.Commands.Rules;

/// <summary><c>kpi-ingest rules</c>.</summary>
internal static class RulesVerb
{
    private const string Explanation = """
        Examples:
          kpi-ingest rules                        all rules: code, severity, title
          kpi-ingest rules weighted-score         one rule: why it matters, what is compared, a wrong and a right example
          kpi-ingest rules formula --lang en      in English

        Exit codes: 0 shown, 2 there is no such rule or the call was wrong.

        รายการกฎทั้งหมด หรือคำอธิบายของกฎหนึ่งข้อพร้อมตัวอย่างที่ผิดและที่ถูก
        """;

    public static Command Create(Terminal terminal)
    {
        Argument<string?> code = new("CODE") { Description = "One rule.  รหัสของกฎ", Arity = ArgumentArity.ZeroOrOne };
        Option<string> language = CommonOptions.Language();
        ExplainedCommand command = new("rules", "Explain the rules.  อธิบายกฎที่ใช้ตรวจ", Explanation) { code, language };
        command.SetAction(call => new RulesListing(CatalogueCards.All, terminal, call.LanguageOf(language)).Write(call.GetValue(code)));
        return command;
    }
}
