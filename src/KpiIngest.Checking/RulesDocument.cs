using System.Globalization;
using System.Text;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking;

/// <summary>The catalogue as Markdown (<c>docs/rules.md</c>), written from the rules themselves.</summary>
public static class RulesDocument
{
    private const string Notation = """
        Examples are written one row a line, `number | weight | result | score | weighted score`, under `summary` or `detail`;
        a `total` row is `total | weight | | average | weighted score`, a `group` row has the indices of its rows behind (`0,1`). Of a cell, `-` is not
        assessed, `~` a column that the table does not have, nothing an empty cell, `?3.O` a figure that cannot be read, `3<2` one that a tracked change
        would make of 2. Lines beside the tables: `indicator 9.2 name`, `year 2569`, `round 6 12 ticked 6`, `quarter`, `agency`, `own 20` (weight of the
        indicator), `list 1 | 20` (a listed weight), `average 3.2`, `formula`, `convert label % = 88`, `printed share`, `supervisor`, `collector`, `phone`,
        `criteria 1 steps: 1 = ...; 5 = ...`, `note`, `adjust`, `achieved`, `hidden`, `unplaced`, `scan`; `ExampleReport` of the tests reads them.
        In examples of several files each begins with `file`, and all come from one unit. What the unit agreed to begins with `agreed`, one indicator a line:
        `number name | weight | T1 | T2 | T3 | T4 | T5 | days by which rounds are due`; the day of the example is 1 May 2026.

        """;

    /// <summary>The whole document, lines ended by <c>\n</c>.</summary>
    public static string Write()
    {
        StringBuilder text = new();
        text.Append("# The rules\n\n<!-- Written from src/KpiIngest.Checking/Rules. Do not edit: change the rule. -->\n\n");
        text.Append(Notation.ReplaceLineEndings("\n")).Append('\n');
        text.Append("| code | severity | ชื่อ | title |\n| --- | --- | --- | --- |\n");
        foreach (RuleIdentity rule in RuleCatalogue.Identities)
        {
            string dagger = rule.ForAPerson ? " †" : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| [`{rule.Code}`](#{rule.Code}){dagger} | {Name(rule.Severity)} | {rule.Title.Thai} | {rule.Title.English} |\n"
            );
        }

        text.Append("\n† ขอให้ตรวจสอบ: a person must judge.\n");
        foreach (RuleIdentity rule in RuleCatalogue.Identities)
            Append(text, rule);
        return text.ToString();
    }

    private static void Append(StringBuilder text, RuleIdentity rule) =>
        text.Append(
                CultureInfo.InvariantCulture,
                $"\n## {rule.Code}\n\n**{rule.Title.Thai}** · {rule.Title.English} · {Name(rule.Severity)}{(rule.ForAPerson ? " †" : "")}\n\n"
            )
            .Append(CultureInfo.InvariantCulture, $"{rule.Why.Thai}\n\n{rule.Why.English}\n\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"Wrong:\n\n```\n{rule.Wrong.ReplaceLineEndings("\n")}\n```\n\nRight:\n\n```\n{rule.Right.ReplaceLineEndings("\n")}\n```\n"
            );

    private static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };
}
