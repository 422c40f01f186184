using System.CommandLine;
using KpiIngest.Commands.Text;

namespace KpiIngest.Commands.Doctor;
internal static class DoctorVerb { public static Command Create(Terminal terminal) => new("doctor", terminal.ToString()); }
