using System.CommandLine;
using KpiIngest.Commands.Text;

namespace KpiIngest.Commands.Discrepancies;
internal static class DiscrepanciesVerb { public static Command Create(Terminal terminal) => new("discrepancies", terminal.ToString()); }
