using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Reads Office Math (OMML) into the equation tree. What a revision deletes is left out: the final view counts.</summary>
internal static class WordEquations
{
    /// <summary>Everything inside an element, side by side.</summary>
    public static Equation Read(Markup? container)
    {
        List<Equation> parts = new();
        foreach (Markup child in container?.Children ?? [])
            AddTo(parts, child);
        return parts.Count == 1 ? parts[0] : new EquationRow(parts);
    }

    private static void AddTo(List<Equation> parts, Markup element)
    {
        switch (element.Name)
        {
            case "m:r" or "w:r":
                AddText(parts, EquationRuns.Text(element));
                break;
            case "w:ins" or "w:moveTo" or "w:smartTag" or "w:customXml" or "w:sdtContent" or "w:hyperlink" or "m:oMath":
                foreach (Markup child in element.Children)
                    AddTo(parts, child);
                break;
            case "w:sdt" when element.Child("w:sdtContent") is { } inner:
                AddTo(parts, inner);
                break;
            default:
                if (Structure(element) is { } equation)
                    parts.Add(equation);
                break;
        }
    }

    private static void AddText(List<Equation> parts, string text)
    {
        if (text.Length == 0)
            return;
        if (parts is [.., EquationText before])
            parts[^1] = new EquationText(before.Text + text);
        else
            parts.Add(new EquationText(text));
    }

    /// <summary>Null for an element that shows nothing.</summary>
    private static Equation? Structure(Markup element) =>
        element.Name switch
        {
            "m:f" => new EquationFraction(Read(element.Child("m:num")), Read(element.Child("m:den"))),
            "m:nary" => EquationParts.Sum(element),
            "m:d" => EquationParts.Group(element),
            "m:rad" => EquationParts.Root(element),
            "m:sSub" => new EquationScript(Base(element), Read(element.Child("m:sub")), null),
            "m:sSup" => new EquationScript(Base(element), null, Read(element.Child("m:sup"))),
            "m:sSubSup" or "m:sPre" => new EquationScript(Base(element), Read(element.Child("m:sub")), Read(element.Child("m:sup"))),
            "m:limLow" => new EquationScript(Base(element), Read(element.Child("m:lim")), null),
            "m:limUpp" => new EquationScript(Base(element), null, Read(element.Child("m:lim"))),
            "m:func" => new EquationRow([Read(element.Child("m:fName")), Base(element)]),
            "m:eqArr" => EquationParts.Lines(element.Children.Where(c => c.Name == "m:e").Select(Read)),
            "m:m" => EquationParts.Lines(element.Children.Where(c => c.Name == "m:mr").Select(EquationParts.MatrixRow)),
            "m:phant" when element.Child("m:phantPr")?.Child("m:show") is { } show && !Markup.IsOn(show["m:val"]) => null,
            "m:box" or "m:borderBox" or "m:phant" or "m:bar" or "m:acc" or "m:groupChr" => Base(element),
            _ => null,
        };

    private static Equation Base(Markup element) => Read(element.Child("m:e"));
}
