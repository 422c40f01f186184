using System.Text;

namespace KpiIngest.Fixtures.Tex;

/// <summary>Plain text as LaTeX reads it.</summary>
internal static class TexText
{
    public static string Of(string text)
    {
        StringBuilder tex = new();
        foreach (char c in text)
        {
            tex.Append(
                c switch
                {
                    '&' or '%' or '$' or '#' or '_' or '{' or '}' => "\\" + c,
                    '\\' => "\\textbackslash{}",
                    '~' => "\\textasciitilde{}",
                    '^' => "\\textasciicircum{}",
                    // No Thai font holds these, so that all who write with LaTeX take them from its mathematics.
                    '×' => "$\\times$",
                    '÷' => "$\\div$",
                    '≥' => "$\\geq$",
                    '≤' => "$\\leq$",
                    'Σ' => "$\\Sigma$",
                    _ => c.ToString(),
                }
            );
        }

        return tex.ToString();
    }
}
