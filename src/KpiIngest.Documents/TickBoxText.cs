namespace KpiIngest.Documents;

/// <summary>Tick boxes among the text of a paragraph, whatever format it comes from: characters that look like one, and brackets.</summary>
internal static class TickBoxText
{
    private const string Empty = "☐□▢◻❏❐❑❒⬜⭘";
    private const string Full = "☑☒✓✔✅√✗✘⌧⮽⊠▣◉⦿";

    /// <summary>A longer paragraph is no line of a form. Unit: characters.</summary>
    private const int LongestLine = 20_000;

    /// <summary>The inlines with every tick box that is written as a character or as brackets made a <see cref="TickBox"/>.</summary>
    public static IReadOnlyList<Inline> Find(List<Inline> inlines)
    {
        if (inlines.Sum(i => i is TextRun run ? run.Text.Length : 0) > LongestLine)
            return inlines;
        if (!inlines.Exists(i => i is TextRun { Visible: true } run && MayHoldBox(run.Text)))
            return inlines;
        CharacterLine line = new(inlines);
        FindMarks(line);
        BracketBoxes.Find(line);
        return line.ToInlines();
    }

    /// <summary>A plain loop: the vectorised search is compiled anew in every process, which costs more than it saves.</summary>
    private static bool MayHoldBox(string text)
    {
        foreach (char character in text)
        {
            if (character is '(' or '[' || (character >= '√' && (Empty + Full + "○●◯").Contains(character, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    private static void FindMarks(CharacterLine line)
    {
        for (int i = 0; i < line.Count; i++)
        {
            if (line[i].Character is not { } character)
                continue;
            if (Empty.Contains(character, StringComparison.Ordinal))
                line.Tick(i, i, false);
            else if (Full.Contains(character, StringComparison.Ordinal) && !IsRoot(line, i))
                line.Tick(i, i, true);
        }

        FindFilled(line);
        FindRound(line);
    }

    /// <summary>■ is a bullet by itself, and a ticked box where an empty one stands in the same paragraph.</summary>
    private static void FindFilled(CharacterLine line)
    {
        bool boxes = false;
        for (int i = 0; i < line.Count && !boxes; i++)
            boxes = line[i].Object is TickBox { Ticked: false };
        for (int i = 0; i < line.Count && boxes; i++)
        {
            if (line[i].Character is '■' or '◼' or '⬛')
                line.Tick(i, i, true);
        }
    }

    /// <summary>● and ○ are bullets by themselves; both in one paragraph, or ○ beside a ticked box, are a choice.</summary>
    private static void FindRound(CharacterLine line)
    {
        bool full = false,
            empty = false;
        for (int i = 0; i < line.Count; i++)
        {
            full |= line[i].Character is '●' || line[i].Object is TickBox { Ticked: true };
            empty |= line[i].Character is '○' or '◯';
        }

        for (int i = 0; i < line.Count && full && empty; i++)
        {
            if (line[i].Character is '●' or '○' or '◯')
                line.Tick(i, i, line[i].Character == '●');
        }
    }

    /// <summary>√ before a figure or a bracket is a root, not a tick.</summary>
    private static bool IsRoot(CharacterLine line, int index) =>
        line[index].Character == '√'
        && index + 1 < line.Count
        && line[index + 1].Character is { } next
        && (next == '(' || char.IsAsciiLetterOrDigit(next));
}
