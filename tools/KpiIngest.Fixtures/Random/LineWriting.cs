using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Random;

/// <summary>Writes the rows of one table: what each cell says and what that means.</summary>
internal sealed class LineWriting(Chance chance, CardPlan plan, Ink ink, SheetLook look)
{
    private readonly string style = chance.Of(
        "{0}. {1}",
        "{0} {1}",
        "{0}) {1}",
        "({0}) {1}",
        "{0} : {1}",
        "ตัวชี้วัดที่ {0} {1}",
        "ประเด็นที่ {0} {1}",
        "ประเด็นที่ {0} : {1}",
        "{0}.{1}",
        "{0}. {1}"
    );
    private readonly string groupStyle = chance.Of("มิติที่ {0} {1}", "มิติที่ {0} : {1}", "ด้านที่ {0} {1}", "องค์ประกอบที่ {0} {1}");
    private readonly bool bareGroups = chance.In(25);
    private readonly string weightWords = chance.In(92) ? "{0}" : chance.Of("ร้อยละ {0}", "{0}%", "{0} %");
    private readonly bool scoreZeros = chance.In(20);
    private readonly bool weightZeros = chance.In(10);
    private readonly string nothing = chance.Of(HeadingWords.NotAssessed);

    /// <param name="sum">ΣW, by which shares are formed.</param>
    /// <param name="named">False where the item cell holds the number alone; a row without a number always has its name.</param>
    public Line Row(ScoredRow row, decimal sum, bool named)
    {
        string? name = named || row.Number is null ? row.Name : null;
        return new Line
        {
            Printed = Printed(row.Number, name),
            Number = row.Number,
            Name = name,
            Weight = Weight(row.Weight),
            Result = Result(row),
            Marks = [.. row.Scores.Select(s => row.NotAssessed ? new Mark(Nothing(), Nothing()) : Mark(row.Weight, s, sum))],
            Unit = chance.Of("ร้อยละ", "ระดับ", "เรื่อง"),
            Target = chance.Of("80", "ร้อยละ 80", "5", "90.00"),
            Note = chance.Of(Texts.Notes),
            Levels = row.Targets.Count > 0 ? row.Targets : ["1", "2", "3", "4", "5"],
            NotAssessed = row.NotAssessed,
        };
    }

    /// <param name="nested">True where the members' numbers begin with the group's.</param>
    public Line Group(int number, string name, bool nested, Stated weight, IReadOnlyList<Stated> weighted) =>
        new()
        {
            // A heading of a group that states nothing is no group of the answer.
            Kind = weight.Value is null && weighted.All(w => w.Value is null) ? LineKind.Base : LineKind.Group,
            Printed = string.Format(null, nested && bareGroups ? "{0}. {1}" : groupStyle, Numerals.Thai(number), name),
            Number = $"{number}",
            Name = name,
            Weight = weight,
            Marks = [.. weighted.Select(w => new Mark(Stated.Blank(), w))],
        };

    public Line Base(string name) =>
        new()
        {
            Kind = LineKind.Base,
            Printed = "- " + name,
            Result = ink.Figure($"{chance.Between(3, 950)}"),
            Unit = "เรื่อง",
        };

    private Stated Weight(decimal weight)
    {
        Stated figure = ink.Figure(weightZeros ? Amounts.Print(weight, 2) : Amounts.Plain(weight));
        return Stated.As(string.Format(null, weightWords, figure.Written), figure.Value);
    }

    private string Printed(string? number, string? name)
    {
        if (look.Numbers != NumberForm.InName)
            return name ?? "";
        if (number is null)
            return name ?? "";
        string written = Numerals.Write(number, ink.Digits == Digits.Mixed ? Digits.Thai : ink.Digits);
        return name is null ? "ประเด็นที่ " + written : string.Format(null, Style(number), written, name);
    }

    /// <summary>A number of parts takes no bracket.</summary>
    private string Style(string number) =>
        number.Contains('.', StringComparison.Ordinal) && style.Contains(')', StringComparison.Ordinal) ? "{0} {1}" : style;

    private Stated Result(ScoredRow row) =>
        row.Result switch
        {
            null => Stated.Blank(),
            "-" => Stated.Dash(),
            { } text when char.IsAsciiDigit(text[0]) => chance.In(25) ? Percent(text) : ink.Figure(text),
            { } text => Stated.As(text, text),
        };

    private Stated Percent(string value)
    {
        string written = Numerals.Write(value, ink.Digits);
        return Stated.As(chance.Of("ร้อยละ " + written, written + "%", written + " %"), value);
    }

    private Stated Nothing() => nothing == "-" ? Stated.Dash() : Stated.As(nothing, null);

    private Mark Mark(decimal weight, decimal score, decimal sum)
    {
        int places = score == decimal.Truncate(score) && !(scoreZeros && plan.ScorePlaces > 0) ? 0 : Math.Max(1, plan.ScorePlaces);
        return new Mark(
            ink.Figure(Amounts.Print(score, places)),
            ink.Figure(Amounts.Print(Amounts.Weighted(plan.Convention, weight, score, sum), plan.Places))
        );
    }
}
