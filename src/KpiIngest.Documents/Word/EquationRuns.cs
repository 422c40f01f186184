using System.Text;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>The characters of a run inside an equation.</summary>
internal static class EquationRuns
{
    public static string Text(Markup run)
    {
        Markup? properties = run.Child("w:rPr");
        if (
            properties?.Switch("w:vanish") == true
            || properties?.Child("w:del") is not null
            || WordVisibility.IsCrossedOut(properties) == true
        )
            return "";
        string? font = SymbolFonts.NameIn(properties);
        StringBuilder text = new();
        foreach (Markup element in run.Children)
        {
            switch (element.Name)
            {
                case "m:t" or "w:t":
                    text.Append(Plain(SymbolFonts.Show(element.Text, font).Text));
                    break;
                case "w:br" or "w:cr":
                    text.Append('\n');
                    break;
                case "w:sym":
                    text.Append(SymbolFonts.ShowCode(element["w:char"], element["w:font"]).Text);
                    break;
                case "w:noBreakHyphen":
                    text.Append('-');
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>The letters and figures of mathematics (𝑊, 𝟑) as the ordinary ones that they are drawn from.</summary>
    private static string Plain(string text) =>
        text.Contains('\uD835', StringComparison.Ordinal) ? text.Normalize(NormalizationForm.FormKC) : text;
}
