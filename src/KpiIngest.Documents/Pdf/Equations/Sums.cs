namespace KpiIngest.Documents.Pdf.Equations;

/// <summary>Gives each sum sign with bounds what it applies to: what follows up to the next operator that is not inside brackets.</summary>
internal static class Sums
{
    public static Equation Gather(List<Equation> parts)
    {
        parts = [.. parts.SelectMany(Signs)];
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            if (parts[i] is not EquationSum { Body: EquationRow { Parts.Count: 0 } } sum)
                continue;
            (List<Equation> body, List<Equation> rest) = Split(parts.Skip(i + 1));
            parts.RemoveRange(i, parts.Count - i);
            parts.Add(sum with { Body = Whole(body) });
            parts.AddRange(rest);
        }

        return Whole(parts);
    }

    /// <summary>A sum sign of mathematics (U+2211) is one without bounds too; the Greek letter Σ may be a name.</summary>
    private static IEnumerable<Equation> Signs(Equation part)
    {
        if (part is not EquationText { Text: var text } whole || !text.Contains('∑', StringComparison.Ordinal))
            return [part];
        List<Equation> signs = new();
        int at = 0;
        foreach ((int i, string piece) in text.Split('∑').Index())
        {
            if (i > 0)
                signs.Add(new EquationSum("∑", null, null, new EquationRow([])));
            if (piece.Length > 0)
                signs.Add(whole.Part(at, at + piece.Length));
            at += piece.Length + 1;
        }

        return signs;
    }

    private static Equation Whole(List<Equation> parts) => parts.Count == 1 ? parts[0] : new EquationRow([.. parts]);

    private static (List<Equation> Body, List<Equation> Following) Split(IEnumerable<Equation> parts)
    {
        (List<Equation> body, List<Equation> rest) = (new List<Equation>(), new List<Equation>());
        int depth = 0;
        foreach (Equation part in parts)
        {
            if (rest.Count > 0 || part is not EquationText { Text: var text } whole)
            {
                (rest.Count > 0 ? rest : body).Add(part);
                continue;
            }

            int end = 0;
            for (; end < text.Length; end++)
            {
                depth += text[end] switch
                {
                    '(' or '[' => 1,
                    ')' or ']' => -1,
                    _ => 0,
                };
                if (depth < 0 || (depth == 0 && text[end] is '+' or '-' or '−' or '='))
                    break;
            }

            if (end > 0)
                body.Add(whole.Part(0, end));
            if (end < text.Length)
                rest.Add(whole.Part(end, text.Length));
        }

        return (body, rest);
    }
}
