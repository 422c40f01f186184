using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Tex;

/// <summary>The same pages for XeLaTeX, as an office that sets its reports with it would write them.</summary>
internal static class TexWriter
{
    private const string Head = """
        \documentclass[12pt,a4paper]{article}
        \usepackage[margin=20mm]{geometry}
        \usepackage{amsmath,array,longtable,multirow,fontspec}
        \usepackage[none]{hyphenat}
        \setmainfont{Laksaman}[Script=Thai]
        \newfontfamily\boxes{DejaVu Sans}
        \XeTeXlinebreaklocale "th"
        \XeTeXlinebreakskip=0pt plus 0.5pt
        \linespread{1.3}\setlength{\parindent}{0pt}\setlength{\tabcolsep}{1.5mm}\setlength{\LTpre}{2mm}\setlength{\LTpost}{2mm}
        \raggedright\sloppy\pagestyle{empty}
        % \heldopen{width}{rows above}{text}: a strut as deep as the text needs below the rows above it.
        \newsavebox\heldbox\newlength\helddepth
        \newcommand\heldopen[3]{\sbox\heldbox{\parbox[t]{#1}{\raggedright\strut #3\strut}}\setlength\helddepth{\dimexpr\ht\heldbox+\dp\heldbox-#2\baselineskip-0.7\baselineskip\relax}%
          \ifdim\helddepth>0pt\rule[-\helddepth]{0pt}{\helddepth}\fi}
        \begin{document}

        """;

    public static string Write(IReadOnlyList<Block> blocks) =>
        Head.ReplaceLineEndings("\n") + new TexBlocks().Body(blocks) + "\\end{document}\n";
}
