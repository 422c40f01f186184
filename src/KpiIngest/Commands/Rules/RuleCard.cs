using KpiIngest.Checking.Results;

namespace KpiIngest.Commands.Rules;

/// <summary>What the command says about a rule.</summary>
/// <param name="ForAPerson">True where arithmetic does not prove it and a person must judge.</param>
/// <param name="Wrong">A report in which the rule finds something, in the notation of the catalogue.</param>
/// <param name="Right">The same set right.</param>
public sealed record RuleCard(
    string Code,
    Severity Severity,
    bool ForAPerson,
    string Title,
    string TitleEn,
    string Why,
    string WhyEn,
    string Wrong,
    string Right
);
