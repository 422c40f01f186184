using System.Globalization;
using System.Text;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>The fields open at a point of a story. Of a field the cached result is shown, as on the page; its instruction never
/// is.</summary>
/// <param name="unclosed">Marks of fields that the story never ends.</param>
internal sealed class WordFields(IReadOnlySet<Markup> unclosed)
{
    private readonly Stack<Field> open = new();

    /// <summary>False inside the instruction of a field.</summary>
    public bool Showing { get; private set; } = true;

    /// <summary>True where a field of the story is never ended.</summary>
    public bool Unclosed => unclosed.Count > 0;

    public void AddInstruction(string text)
    {
        if (open.TryPeek(out Field? field) && !field.InResult)
            field.Instruction.Append(text);
    }

    public void Read(Markup mark, ParagraphContent content, WordStory story, Surroundings around)
    {
        if (unclosed.Contains(mark))
            return;
        switch (mark["w:fldCharType"])
        {
            case "begin":
                open.Push(new Field(mark.Child("w:ffData"), Showing));
                Showing = false;
                break;
            case "separate" when open.TryPeek(out Field? field) && !field.InResult:
                field.InResult = true;
                Showing = field.Visible && !Show(field, content, story, around);
                break;
            case "end" when open.TryPop(out Field? field):
                if (!field.InResult && field.Visible)
                    Show(field, content, story, around);
                Showing = field.Visible;
                break;
        }
    }

    /// <summary>Shows a simple field that has no text result; false where its content is the result.</summary>
    public static bool ShowSimple(Markup simple, ParagraphContent content, WordStory story, Surroundings around)
    {
        Field field = new(null, story.Fields.Showing);
        field.Instruction.Append(simple["w:instr"]);
        return field.Visible && Show(field, content, story, around);
    }

    /// <summary>Fields drawn from their instruction or form data; false for all others, which show their result.</summary>
    private static bool Show(Field field, ParagraphContent content, WordStory story, Surroundings around)
    {
        string[] words = field.Instruction.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words.FirstOrDefault()?.ToUpperInvariant())
        {
            case "FORMCHECKBOX" when field.Form is not null:
                content.AddTick(WordTickBoxes.FormField(field.Form), around.State);
                return true;
            case "FORMDROPDOWN" when field.Form?.Child("w:ddList") is { } list:
                content.AddText(Chosen(list), around.State);
                return true;
            case "SYMBOL" when words.Length > 1:
                SymbolFonts.Shown shown = SymbolFonts.ShowNumber(words[1], FontIn(words));
                content.AddText(shown.Text, around.State, shown.Uncertain);
                return true;
            case "AUTONUM" or "AUTONUMLGL" or "AUTONUMOUT" or "LISTNUM":
                UnreadContent.Add("automatic-number", content, story.Reading, around);
                return true;
            case "EQ":
                UnreadContent.Add("equation-object", content, story.Reading, around);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The font after the switch \f, between quotation marks where it holds spaces.</summary>
    private static string? FontIn(string[] instruction)
    {
        int at = Array.FindIndex(instruction, w => string.Equals(w, "\\f", StringComparison.OrdinalIgnoreCase));
        if (at < 0)
            return null;
        string rest = string.Join(' ', instruction[(at + 1)..]);
        return rest.StartsWith('"') ? rest[1..].Split('"')[0] : rest.Split(' ')[0];
    }

    private static string Chosen(Markup list)
    {
        string chosen = list.Child("w:result")?.Val ?? list.Child("w:default")?.Val ?? "0";
        if (!int.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
            return "";
        return list.Children.Where(c => c.Name == "w:listEntry").ElementAtOrDefault(index)?.Val ?? "";
    }

    private sealed class Field(Markup? form, bool visible)
    {
        public Markup? Form { get; } = form;

        /// <summary>False inside the instruction of another field.</summary>
        public bool Visible { get; } = visible;

        public StringBuilder Instruction { get; } = new();

        public bool InResult { get; set; }
    }
}
