using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Review;

/// <summary>The class of the style sheet for a finding.</summary>
internal static class ToneClass
{
    public static string Of(string code, Severity severity) =>
        SeverityWording.ToneOf(code, severity) switch
        {
            Tone.Wrong => "wrong",
            Tone.Ask => "ask",
            _ => "note",
        };
}
