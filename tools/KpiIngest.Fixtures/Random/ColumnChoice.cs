using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Random;

/// <summary>Chooses the columns of a scoring table: which there are, in which order, under which headings.</summary>
internal sealed class ColumnChoice(Chance chance, CardPlan plan)
{
    private const string ScoreGroup = "การคิดคะแนน";

    /// <param name="levels">True where the table shows the five levels, with or without targets.</param>
    /// <param name="turned">True for headings in the first column: one for each role, without further words above them.</param>
    public IReadOnlyList<Column> Of(SheetLook look, bool result, bool levels, IReadOnlyList<string?> assessors, bool turned)
    {
        bool order = look.Numbers is NumberForm.OwnColumn or NumberForm.AutomaticColumn;
        Role[] scores = assessors.Count > 1 || chance.In(80) ? [Role.Score, Role.Weighted] : [Role.Weighted, Role.Score];
        Role weight = Role.Weight;
        Role?[] roles =
        [
            order ? Role.Order : null,
            Role.Item,
            !turned && chance.In(15) ? Role.Unit : null,
            !turned && !levels && chance.In(15) ? Role.Target : null,
            .. chance.In(80)
                ? [weight, levels ? Role.Level : null, result ? Role.Result : null]
                : new Role?[] { levels ? Role.Level : null, result ? Role.Result : null, weight },
            .. assessors.Count > 1 ? [] : scores.Cast<Role?>(),
        ];
        List<Column> columns = roles.OfType<Role>().SelectMany(Plain).ToList();
        if (assessors.Count > 1)
            columns.AddRange(Assessed(assessors));
        else if (!turned && chance.In(10))
            Group(columns, ScoreGroup);
        if (!turned && chance.In(20))
            columns.Add(new Column(Role.Note, Heading(Role.Note), 100));
        if (look.UnknownHeads)
        {
            columns.RemoveAll(c => c.Role is Role.Unit or Role.Target or Role.Note or Role.Result);
            string[] unknown = chance.Some(2, HeadingWords.Unknown);
            columns = columns.ConvertAll(c =>
                c.Role switch
                {
                    Role.Weight => c with { Heading = unknown[0] },
                    Role.Weighted => c with { Heading = unknown[1], Group = null },
                    Role.Score => c with { Heading = "คะแนน", Group = null },
                    _ => c,
                }
            );
        }

        return Sized(columns);
    }

    private IEnumerable<Column> Plain(Role role) =>
        role == Role.Level ? Column.Levels(Heading(Role.Level), 500) : [new Column(role, Heading(role), 100)];

    private string Heading(Role role) => Headings.Of(role, chance, plan.Convention, plan.Printed);

    private IEnumerable<Column> Assessed(IReadOnlyList<string?> assessors)
    {
        string[] names = ["ประเมินตนเอง", "คณะกรรมการประเมิน"];
        (string score, string weighted) = (Heading(Role.Score), Heading(Role.Weighted));
        for (int a = 0; a < assessors.Count; a++)
        {
            yield return new Column(Role.Score, score, 100) { Group = names[a], Assessor = a };
            yield return new Column(Role.Weighted, weighted, 100) { Group = names[a], Assessor = a };
        }
    }

    private static void Group(List<Column> columns, string group)
    {
        for (int i = 0; i < columns.Count; i++)
            if (columns[i].Role is Role.Score or Role.Weighted)
                columns[i] = columns[i] with { Group = group };
    }

    /// <summary>The item takes what the others leave of the page.</summary>
    private static Column[] Sized(List<Column> columns)
    {
        Column[] sized = columns
            .Select(c =>
                c with
                {
                    Width = c.Role switch
                    {
                        Role.Order => 600,
                        Role.Level => 520,
                        Role.Unit or Role.Weight => 900,
                        _ => 1100,
                    },
                }
            )
            .ToArray();
        int item = Array.FindIndex(sized, c => c.Role == Role.Item);
        sized[item] = sized[item] with
        {
            Width = Math.Max(1200, Writing.PageWidth - sized.Where(c => c.Role != Role.Item).Sum(c => c.Width)),
        };
        return sized;
    }
}
