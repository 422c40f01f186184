using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Forms;

/// <summary>What headings and labels of the forms may be called: all wording files together, ready for matching by skeleton.</summary>
public sealed class FormWording
{
    /// <summary>Letters of a skeleton above which a text is a sentence, not a heading of unknown wording.</summary>
    private const int LongestHeading = 40;

    private readonly Wordings<ColumnRole> columns = new();
    private readonly Wordings<ColumnRole> columnParts = new();
    private readonly Wordings<RowRole> rows = new();
    private readonly Wordings<LabelRole> labels = new();
    private readonly Wordings<Assessor> assessors = new();
    private readonly Dictionary<string, IReadOnlyList<ColumnRole>> open = new(StringComparer.Ordinal);
    private readonly Dictionary<WordList, List<string>> words = [];
    private readonly List<string>?[] skeletons = new List<string>?[Enum.GetValues<WordList>().Length];
    private readonly LevelWording levels;
    private readonly List<string> titles = [];
    private readonly List<string> summaryTitles = [];

    public FormWording(IEnumerable<FormWordingFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        HashSet<string> notAssessed = new(StringComparer.OrdinalIgnoreCase),
            empty = new(StringComparer.Ordinal);
        foreach (FormWordingFile file in files)
        {
            foreach (ColumnWording column in file.Columns)
            {
                columns.Add(column.Is, column.Role);
                columnParts.Add(column.Has, column.Role);
            }

            foreach ((RowRole role, IReadOnlyList<string> wording) in file.Rows)
                rows.Add(wording, role);
            foreach ((LabelRole role, IReadOnlyList<string> wording) in file.Labels)
                labels.Add(wording, role);
            foreach ((Assessor assessor, IReadOnlyList<string> wording) in file.Assessors)
                assessors.Add(wording, assessor);
            foreach (OpenHeading heading in file.OpenHeadings)
                open[Skeleton.Of(heading.Heading)] = heading.Roles;
            foreach ((WordList list, IReadOnlyList<string> texts) in file.Words)
            {
                if (!words.TryGetValue(list, out List<string>? known))
                    words.Add(list, known = []);
                known.AddRange(texts.Select(ThaiText.Clean).Where(t => t.Length > 0 && !known.Contains(t, StringComparer.Ordinal)));
            }

            titles.AddRange(file.Titles.Select(Skeleton.Of));
            summaryTitles.AddRange(file.SummaryTitles.Select(Skeleton.Of));
            notAssessed.UnionWith(file.NotAssessed.Select(ThaiText.Clean));
            empty.UnionWith(file.EmptyEntries.Select(ThaiText.Clean));
        }

        levels = new LevelWording([.. Words(WordList.Levels).OrderByDescending(w => w.Length)]);
        NotAssessed = notAssessed;
        EmptyEntries = empty;
    }

    /// <summary>The texts of a list, cleaned, in the order of the files.</summary>
    public IReadOnlyList<string> Words(WordList list) => words.TryGetValue(list, out List<string>? known) ? known : [];

    /// <summary>The skeletons of the texts of a list; those without letters have none. Every line of a report is compared with some of
    /// them.</summary>
    public IReadOnlyList<string> Skeletons(WordList list) => SkeletonsOf(list);

    /// <summary>The number of a level, 0 to 10, with or without a word that says so; null for any other text.</summary>
    public int? LevelNumber(string text) => levels.NumberIn(text);

    /// <summary>True for a level's number with a word that says so: <c>ระดับ ๓</c>, <c>๓ คะแนน</c>.</summary>
    public bool NamesLevel(string text) => LevelNumber(text) is not null && ThaiText.Clean(text) is { Length: > 2 };

    /// <summary>The longest word of a list that a text begins with; null where it begins with none.</summary>
    public string? WordAtStart(WordList list, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Words(list).Where(w => text.StartsWith(w, StringComparison.Ordinal)).MaxBy(w => w.Length);
    }

    /// <summary>The longest word of a list that a text ends in; null where it ends in none.</summary>
    public string? WordAtEnd(WordList list, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Words(list).Where(w => text.EndsWith(w, StringComparison.Ordinal)).MaxBy(w => w.Length);
    }

    /// <summary>The text with each word that says "equals" as its sign.</summary>
    public string WithEqualsSigns(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Words(WordList.EqualWords).Aggregate(text, (t, word) => t.Replace(word, "=", StringComparison.Ordinal));
    }

    /// <summary>The roles that a heading of several meanings may have, the usual one first; none for any other.</summary>
    public IReadOnlyList<ColumnRole> OpenHeading(string skeleton) =>
        open.TryGetValue(skeleton, out IReadOnlyList<ColumnRole>? roles) ? roles : [];

    /// <summary>True where the text begins with one of the list, compared on skeletons.</summary>
    public bool StartsWithWord(WordList list, string skeleton) => StartsWithAny(SkeletonsOf(list), skeleton);

    /// <summary>True where one of the list stands anywhere in the text, compared on skeletons.</summary>
    public bool HoldsWord(WordList list, string skeleton)
    {
        ArgumentNullException.ThrowIfNull(skeleton);
        return SkeletonsOf(list).Exists(s => skeleton.Contains(s, StringComparison.Ordinal));
    }

    public IReadOnlySet<string> NotAssessed { get; }

    public IReadOnlySet<string> EmptyEntries { get; }

    /// <summary>Skeletons of the headings of items, weights, scores and weighted scores.</summary>
    public IEnumerable<string> ColumnWords =>
        columns
            .All.Where(c =>
                c.Role is ColumnRole.Item or ColumnRole.Weight or ColumnRole.Score or ColumnRole.WeightedScore && c.Skeleton.Length > 2
            )
            .Select(c => c.Skeleton);

    /// <summary>The role of a column heading, by its whole wording; null for unknown wording.</summary>
    public ColumnRole? ColumnHeading(string skeleton) => columns.Best(skeleton);

    /// <summary>The role of a heading of unknown wording, by a part that decides it: the first one, as Thai puts the head before what
    /// describes it (<c>น้ำหนักของตัวชี้วัด</c>), save that ถ่วง always makes a weighted score and เกณฑ์ criteria. Only to be asked in a
    /// row that is known to be a heading.</summary>
    public ColumnRole? ColumnHeadingByPart(string skeleton)
    {
        ArgumentNullException.ThrowIfNull(skeleton);
        if (skeleton.Length is 0 or > LongestHeading)
            return null;
        (int At, int Length, ColumnRole Role)? first = null;
        foreach (Wording<ColumnRole> known in columnParts.All)
        {
            (string part, ColumnRole role) = (known.Skeleton, known.Role);
            if (skeleton.IndexOf(part, StringComparison.Ordinal) is not (>= 0 and var at))
                continue;
            if (role == ColumnRole.WeightedScore)
                return role;
            if (
                first is { } f
                && (at > f.At || (at == f.At && part.Length <= f.Length))
                && !(role == ColumnRole.Criteria && f.Role == ColumnRole.Score)
            )
                continue;
            if (first is { Role: ColumnRole.Criteria } && role == ColumnRole.Score)
                continue;
            first = (at, part.Length, role);
        }

        return first?.Role;
    }

    public RowRole? RowLabel(string skeleton) => rows.Best(skeleton);

    /// <summary>As <see cref="RowLabel"/>, without any difference.</summary>
    public RowRole? RowLabelExactly(string skeleton) => rows.Exactly(skeleton);

    /// <summary>Letters of the longest label of a role that stands within the text; null where none does.</summary>
    public int? RowLabelWithin(string skeleton, RowRole role)
    {
        ArgumentNullException.ThrowIfNull(skeleton);
        List<Wording<RowRole>> within = rows
            .All.Where(r => r.Role == role && skeleton.Contains(r.Skeleton, StringComparison.Ordinal))
            .ToList();
        return within.Count == 0 ? null : within.Max(r => r.Skeleton.Length);
    }

    /// <summary>The role of a row label of which only the beginning is known wording: <c>มิติที่ ๑ ด้านประสิทธิผล</c>.</summary>
    public bool StartsGroup(string skeleton)
    {
        ArgumentNullException.ThrowIfNull(skeleton);
        return rows.All.Any(r => r.Role == RowRole.Group && skeleton.StartsWith(r.Skeleton, StringComparison.Ordinal));
    }

    /// <summary>The role of a whole label.</summary>
    public LabelRole? Label(string skeleton) => labels.Best(skeleton);

    /// <summary>The longest label whose letters are the first of the text's letters; for labels that no colon parts from their
    /// value.</summary>
    public (LabelRole Role, int Letters)? LabelAtStart(string skeleton)
    {
        ArgumentNullException.ThrowIfNull(skeleton);
        (LabelRole Role, int Letters)? best = null;
        foreach ((string wording, LabelRole role) in labels.All)
            if (wording.Length > (best?.Letters ?? 0) && skeleton.StartsWith(wording, StringComparison.Ordinal))
                best = (role, wording.Length);
        return best;
    }

    public Assessor? AssessorIn(string skeleton)
    {
        ArgumentNullException.ThrowIfNull(skeleton);
        Wording<Assessor>? best = null;
        foreach (Wording<Assessor> wording in assessors.All)
            if (skeleton.Contains(wording.Skeleton, StringComparison.Ordinal) && wording.Skeleton.Length > (best?.Skeleton.Length ?? 0))
                best = wording;
        return best?.Role;
    }

    /// <summary>True for a text that names an assessor and says nothing else.</summary>
    public bool IsAssessor(string skeleton) => assessors.All.Any(w => string.Equals(w.Skeleton, skeleton, StringComparison.Ordinal));

    public bool IsTitle(string skeleton) => StartsWithAny(titles, skeleton);

    public bool IsSummaryTitle(string skeleton) => StartsWithAny(summaryTitles, skeleton);

    private List<string> SkeletonsOf(WordList list) =>
        skeletons[(int)list] ??= [.. Words(list).Select(Skeleton.Of).Where(s => s.Length > 0)];

    private static bool StartsWithAny(List<string> wordings, string skeleton)
    {
        ArgumentNullException.ThrowIfNull(skeleton);
        return wordings.Exists(t =>
            skeleton.StartsWith(t, StringComparison.Ordinal) || (skeleton.Length >= t.Length && Skeleton.Matches(skeleton[..t.Length], t))
        );
    }
}
