namespace KpiIngest.Documents.Pdf.Equations;

/// <summary>Hangs a subscript or superscript on what stands before it.</summary>
internal static class Scripts
{
    /// <summary>Of a text only its last name or figure is the base: <c>(W</c> and a lowered 1 is <c>(</c> and W₁.</summary>
    public static void Attach(List<Equation> parts, Equation? lower, Equation? upper)
    {
        if (parts[^1] is EquationText { Text: var text } before)
        {
            int start = text.Length;
            while (start > 0 && char.IsLetter(text[start - 1]))
                start--;
            if (start == text.Length)
                start--;
            parts.RemoveAt(parts.Count - 1);
            if (start > 0)
                parts.Add(before.Part(0, start));
            parts.Add(before.Part(start, text.Length));
        }

        parts[^1] = new EquationScript(parts[^1], lower, upper);
    }
}
