using System.Text;
using KpiIngest.Scans.Pictures;

namespace KpiIngest.ScanModel.Strips;

/// <summary>What stands in the cells of a strip: figures as cards write them, and what is none.</summary>
internal static class StripText
{
    private const string Consonants = "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
    private const string Above = "ิีึืั่้๊๋์็";
    private const string Below = "ุู";
    private const string Beside = "ะาเแโใไๆฯ";

    /// <summary>Without those that are figures to the eye: O and o, l, I.</summary>
    private const string Latin = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz";

    private const string Marks = "()/:;=+*\"'?!&";

    /// <summary>Characters that stand for '-': which of them a program wrote does not matter.</summary>
    private const string Strokes = "---–\u2212";

    public static string Cell(Dice dice) =>
        dice.Next() switch
        {
            < 0.74 => Figures(dice),
            < 0.79 => Of(Strokes, dice),
            < 0.93 => Thai(dice),
            _ => Mixed(dice),
        };

    private static string Figures(Dice dice)
    {
        char zero = dice.In(0.6) ? '๐' : '0';
        string text = dice.Whole(0, 9) switch
        {
            0 or 1 => Digits(1, 2),
            2 => Digits(1, 2) + "." + Digits(1, 2),
            3 or 4 or 5 => Digits(1, 2) + "." + Digits(4, 4),
            6 => Digits(1, 3) + "," + Digits(3, 3) + (dice.In(0.4) ? "." + Digits(2, 2) : ""),
            7 => Digits(2, 3) + (dice.In(0.3) ? "." + Digits(1, 2) : "") + "%",
            8 => (dice.In(0.5) ? Of(Strokes, dice) : "") + Digits(1, 3) + "." + Digits(2, 2),
            _ => Digits(4, 6),
        };
        return text;

        string Digits(int least, int most) =>
            new([.. Enumerable.Range(0, dice.Whole(least, most)).Select(_ => (char)(zero + dice.Whole(0, 9)))]);
    }

    private static string Thai(Dice dice)
    {
        StringBuilder text = new();
        for (int i = dice.Whole(2, 6); i > 0; i--)
        {
            if (dice.In(0.2))
                text.Append(Of(Beside, dice));
            text.Append(Of(Consonants, dice));
            if (dice.In(0.35))
                text.Append(Of(Above, dice));
            else if (dice.In(0.15))
                text.Append(Of(Below, dice));
        }

        return text.ToString();
    }

    /// <summary>Figures between brackets, letters and signs.</summary>
    private static string Mixed(Dice dice)
    {
        string letters = string.Concat(Enumerable.Range(0, dice.Whole(1, 4)).Select(_ => dice.In(0.6) ? Of(Latin, dice) : Of(Marks, dice)));
        return dice.Whole(0, 2) switch
        {
            0 => letters,
            1 => "(" + Figures(dice) + ")",
            _ => Figures(dice) + Of(Marks, dice) + Figures(dice),
        };
    }

    private static string Of(string characters, Dice dice) => characters[dice.Whole(0, characters.Length - 1)].ToString();
}
