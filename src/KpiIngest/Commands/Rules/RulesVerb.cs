using System.CommandLine;
using KpiIngest.Commands.Text;

namespace KpiIngest.Commands.Rules;
internal static class RulesVerb { public static Command Create(Terminal terminal) => new("rules", terminal.ToString()); }
