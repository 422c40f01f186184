using System.Diagnostics;

namespace KpiIngest.Documents;

/// <summary>A paragraph as the characters and objects that are seen, one after another, so that a pattern is found
/// although the file cuts its text into pieces; what is not seen between them is kept and passed over.</summary>
internal sealed class CharacterLine
{
    private readonly List<Glyph> seen = [];
    private readonly List<Inline> leading = [];

    public CharacterLine(IEnumerable<Inline> inlines)
    {
        foreach (Inline inline in inlines)
        {
            if (inline is TextRun { Visible: true } run)
            {
                foreach (char character in run.Text)
                    seen.Add(new Glyph { Character = character, Run = run });
            }
            else if (inline is TextRun)
            {
                (seen.Count == 0 ? leading : seen[^1].Unseen).Add(inline);
            }
            else
            {
                seen.Add(new Glyph { Object = inline });
            }
        }
    }

    public int Count => seen.Count;

    public Glyph this[int index] => seen[index];

    /// <summary>Replaces the seen items from first to last by one tick box.</summary>
    public void Tick(int first, int last, bool ticked)
    {
        Glyph box = new() { Object = new TickBox(ticked) };
        for (int i = first; i <= last; i++)
            box.Unseen.AddRange(seen[i].Unseen);
        seen[first] = box;
        seen.RemoveRange(first + 1, last - first);
    }

    public IReadOnlyList<Inline> ToInlines()
    {
        ParagraphContent content = new();
        foreach (Inline inline in leading)
            Add(content, inline);
        foreach (Glyph item in seen)
        {
            if (item.Object is { } inline)
                content.Add(inline);
            else
                content.AddText(item.Character!.Value.ToString(), item.Run!.State, item.Run.Uncertain);
            foreach (Inline unseen in item.Unseen)
                Add(content, unseen);
        }

        return content.Inlines;
    }

    private static void Add(ParagraphContent content, Inline unseen)
    {
        TextRun run = unseen as TextRun ?? throw new UnreachableException();
        content.AddText(run.Text, run.State, run.Uncertain);
    }

    /// <summary>A character of a run, or an object.</summary>
    public sealed class Glyph
    {
        private List<Inline>? unseen;

        public char? Character { get; init; }

        public TextRun? Run { get; init; }

        public Inline? Object { get; init; }

        /// <summary>Deleted and hidden text that follows.</summary>
        public List<Inline> Unseen => unseen ??= [];
    }
}
