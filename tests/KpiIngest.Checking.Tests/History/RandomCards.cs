namespace KpiIngest.Checking.Tests.History;

/// <summary>Cards in the example notation for the properties across files.</summary>
internal static class RandomCards
{
    private static readonly string[] Columns = ["weight", "result", "score", "weightedScore"];

    public static string One(Random random)
    {
        IEnumerable<string> rows = Enumerable
            .Range(1, random.Next(1, 6))
            .Select(i => $"{i} | {random.Next(1, 9)} | {random.Next(1, 9)} | {random.Next(1, 6)} | {random.Next(1, 40)}.{random.Next(10)}");
        return $"year 2556\nround 12\nindicator 20 ก\nsummary\n{string.Join('\n', rows)}\n";
    }

    /// <summary>One figure of one row becomes another one.</summary>
    public static (string Card, string Item, string Column) Change(string card, Random random)
    {
        string[] lines = card.Split('\n');
        int[] rows = Enumerable.Range(0, lines.Length).Where(i => lines[i].Contains('|', StringComparison.Ordinal)).ToArray();
        int row = rows[random.Next(rows.Length)];
        string[] cells = lines[row].Split(" | ");
        int column = random.Next(1, cells.Length);
        cells[column] += "7";
        lines[row] = string.Join(" | ", cells);
        return (string.Join('\n', lines), cells[0], Columns[column - 1]);
    }

    /// <summary>Up to eight files of two units, two years, three rounds and a few indicators, an agency's summary among them, no two with
    /// the same figures.</summary>
    public static string Folder(Random random)
    {
        System.Text.StringBuilder text = new();
        for (int f = random.Next(2, 9); f > 0; f--)
        {
            string Head(string indicator) =>
                $"file {"กข"[random.Next(2)]}\nyear {2556 + random.Next(2)}\nround {(random.Next(3) + 2) * 3}\n{indicator}\n";
            string Figures() => $"{random.Next(1, 4)} | ~ | {random.Next(1, 6)} | {random.Next(1, 40)}.{f}\n";
            text.Append(
                random.Next(4) == 0
                    ? Head("agency\nindicator ~ สรุป") + "summary\n1 | " + Figures() + "2 | " + Figures()
                    : Head($"indicator {random.Next(1, 3)} ก") + "summary\n1.1 | " + Figures() + "1.2 | " + Figures()
            );
        }

        return text.ToString();
    }
}
