namespace KpiIngest.Documents;

/// <summary>Tick boxes typed as brackets: <c>( / )</c>, <c>(x)</c>, <c>[ ]</c>, <c>(  )</c>. Only an empty or a ticked pair is one;
/// <c>(W x SM)</c>, <c>(ต่อ)</c> and the room for a signature are text.</summary>
internal static class BracketBoxes
{
    /// <summary>More spaces than this between brackets are room to write in.</summary>
    private const int MaxSpaces = 6;

    private enum Mark
    {
        /// <summary>No tick box.</summary>
        None,
        Empty,
        Ticked,

        /// <summary>An x: also a sign of statistics (<c>ค่าเฉลี่ย (X)</c>).</summary>
        Crossed,
    }

    public static void Find(CharacterLine line)
    {
        bool others = false;
        for (int i = 0; i < line.Count; i++)
        {
            Mark mark = At(line, i, out int last);
            if (mark is not (Mark.Empty or Mark.Ticked))
                continue;
            line.Tick(i, last, mark == Mark.Ticked);
            others = true;
        }

        for (int i = 0; i < line.Count; i++)
        {
            bool crossed = At(line, i, out int last) == Mark.Crossed;
            if (crossed && (others || (StartsItem(line, i) && TextFollows(line, last))))
                line.Tick(i, last, true);
        }
    }

    /// <param name="last">The closing bracket, where the pair is a mark.</param>
    private static Mark At(CharacterLine line, int first, out int last)
    {
        last = first;
        char close = line[first].Character switch
        {
            '(' => ')',
            '[' => ']',
            _ => '\0',
        };
        if (close == '\0')
            return Mark.None;
        Mark mark = Mark.Empty;
        int marks = 0;
        int spaces = 0;
        for (last = first + 1; last < line.Count; last++)
        {
            if (line[last].Object is TickBox box)
                mark = One(box.Ticked ? Mark.Ticked : Mark.Empty, ref marks);
            else if (line[last].Character is not { } character)
                return Mark.None;
            else if (character is ' ' or '\u00A0')
                spaces++;
            else if (character is '/' or '╱')
                mark = One(Mark.Ticked, ref marks);
            else if (character is 'x' or 'X' or '×')
                mark = One(Mark.Crossed, ref marks);
            else
                return character == close && !AfterLatin(line, first, mark, marks + spaces) ? mark : Mark.None;
            if (marks > 1 || spaces > MaxSpaces)
                return Mark.None;
        }

        return Mark.None;
    }

    private static Mark One(Mark mark, ref int marks)
    {
        marks++;
        return mark;
    }

    /// <summary>True for <c>f(x)</c> and <c>call()</c>.</summary>
    private static bool AfterLatin(CharacterLine line, int first, Mark mark, int inside) =>
        (mark == Mark.Crossed || inside == 0)
        && first > 0
        && line[first - 1].Character is { } before
        && (char.IsAsciiLetterOrDigit(before) || before == ')');

    private static bool StartsItem(CharacterLine line, int first)
    {
        int before = first - 1;
        while (before >= 0 && line[before].Character is ' ' or '\u00A0')
            before--;
        return before < 0 || line[before].Character is '\n' or '\t' || first - before > 2;
    }

    private static bool TextFollows(CharacterLine line, int last)
    {
        for (int i = last + 1; i < line.Count && line[i].Character is not '\n'; i++)
        {
            if (line[i].Character is { } character && char.IsLetterOrDigit(character))
                return true;
        }

        return false;
    }
}
