using System.Globalization;
using KpiIngest.Checking.Register;
using KpiIngest.Review.Register.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace KpiIngest.Review.Register;

/// <summary>A row of the register as it stands in the fields of a page.</summary>
/// <param name="Targets">Of the levels 1 to 5.</param>
/// <param name="Due">Of <see cref="RegisterRows.Rounds"/>.</param>
public sealed record TypedRegisterRow(
    string Number,
    string Name,
    string Weight,
    IReadOnlyList<string> Targets,
    IReadOnlyList<string> Due,
    bool Remove
)
{
    public static TypedRegisterRow Empty { get; } = new("", "", "", ["", "", "", "", ""], ["", "", ""], false);

    public bool IsEmpty =>
        Number.Length + Name.Length + Weight.Length == 0 && Targets.All(t => t.Length == 0) && Due.All(d => d.Length == 0);
}

/// <summary>Reads the rows of a page by the same rules as those of a file.</summary>
public static class RegisterRows
{
    /// <summary>Rows of one unit and year that a page takes; what is longer is edited in a file.</summary>
    public const int Most = 1_000;

    /// <summary>The columns of the page in the order of the cells that are read.</summary>
    private static readonly string[] Fields = ["number", "name", "weight", "t1", "t2", "t3", "t4", "t5", "due6", "due9", "due12"];

    public static IReadOnlyList<int> Rounds { get; } = [6, 9, 12];

    public static TypedRegisterRow Of(AgreedIndicator of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return new TypedRegisterRow(
            of.Number,
            of.Name,
            of.Weight?.Normalised ?? "",
            [.. of.Targets.Select(t => t ?? "")],
            [
                .. Rounds.Select(r =>
                    of.Due.TryGetValue(r, out DateOnly day)
                        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day}/{day.Month}/{day.Year + RegisterDay.Era}")
                        : ""
                ),
            ],
            false
        );
    }

    /// <summary>What a form holds, whole.</summary>
    public static IReadOnlyList<TypedRegisterRow> Typed(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        StringValues[] columns = [.. Fields.Select(f => form[f])];
        HashSet<string> removed = [.. form["remove"].OfType<string>()];
        string At(int column, int row) => row < columns[column].Count ? columns[column][row]?.Trim() ?? "" : "";
        return
        [
            .. Enumerable
                .Range(0, columns[0].Count)
                .Select(r => new TypedRegisterRow(
                    At(0, r),
                    At(1, r),
                    At(2, r),
                    [.. Enumerable.Range(3, AgreedIndicator.Levels).Select(c => At(c, r))],
                    [.. Enumerable.Range(8, Rounds.Count).Select(c => At(c, r))],
                    removed.Contains(r.ToString(CultureInfo.InvariantCulture))
                )),
        ];
    }

    /// <param name="fiscalYear">Buddhist era: whose rows they are.</param>
    /// <returns>The indicators, without empty and removed rows; none where there is a problem, whose line is the row on the page.</returns>
    public static (IReadOnlyList<AgreedIndicator> Indicators, IReadOnlyList<RegisterProblem> Problems) Read(
        IReadOnlyList<TypedRegisterRow> rows,
        int fiscalYear
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        (Dictionary<RegisterColumn, int> columns, List<string> headings) = ([], []);
        foreach (
            (RegisterColumn column, string thai, _) in RegisterHeadings.Written.Where(w =>
                w.Column is not (RegisterColumn.Unit or RegisterColumn.Year)
            )
        )
        {
            columns[column] = headings.Count;
            headings.Add(thai);
        }

        RegisterRowReader reader = new(columns, new RegisterLine(0, headings), "-", fiscalYear);
        for (int i = 0; i < rows.Count; i++)
            if (rows[i] is { Remove: false, IsEmpty: false } row)
                reader.Add(new RegisterLine(i + 1, [row.Number, row.Name, row.Weight, .. row.Targets, .. row.Due]));
        return reader.Problems.Count > 0 ? ([], reader.Problems) : (reader.Years is [var only] ? only.Indicators : [], []);
    }
}
