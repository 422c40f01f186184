using System.Buffers;
using System.Text;
using System.Xml.Linq;

namespace KpiIngest.Documents.LegacyWord;

/// <summary>Fields of a Word part that LibreOffice would compute anew for a print: totals over Thai figures become 0, dates those of today.
/// The author saw the result that is stored. A field of unknown name keeps it.</summary>
internal static class StoredFields
{
    /// <summary>What stands before the name of a field, so that it is unknown.</summary>
    private const string Stop = "Q";

    /// <summary>Names of fields whose results hang on the time, the machine or the rest of the document. Numbers of pages are not among
    /// them: they are those of the print.</summary>
    private static readonly HashSet<string> Computed = new(StringComparer.OrdinalIgnoreCase)
    {
        "DATE",
        "TIME",
        "CREATEDATE",
        "SAVEDATE",
        "PRINTDATE",
        "EDITTIME",
        "FILENAME",
        "FILESIZE",
        "TEMPLATE",
        "AUTHOR",
        "LASTSAVEDBY",
        "TITLE",
        "SUBJECT",
        "KEYWORDS",
        "COMMENTS",
        "INFO",
        "DOCPROPERTY",
        "DOCVARIABLE",
        "USERNAME",
        "USERINITIALS",
        "USERADDRESS",
        "NUMWORDS",
        "NUMCHARS",
        "REVNUM",
        "IF",
        "COMPARE",
        "SEQ",
        "REF",
        "STYLEREF",
        "MERGEFIELD",
        "MERGEREC",
        "MERGESEQ",
        "DATABASE",
        "DDE",
        "DDEAUTO",
        "LINK",
        "IMPORT",
        "INCLUDE",
        "INCLUDETEXT",
        "INCLUDEPICTURE",
    };

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\\\"");

    public static void Keep(XDocument part)
    {
        Stack<Field> open = new();
        foreach (XElement element in part.Descendants())
        {
            switch (element.Name.LocalName)
            {
                case "fldSimple"
                    when element.Attributes().FirstOrDefault(a => a.Name.LocalName == "instr") is { } instruction
                        && IsComputed(instruction.Value):
                    instruction.Value = Stop + instruction.Value.TrimStart();
                    break;
                case "fldChar":
                    Mark(open, element.Attributes().FirstOrDefault(a => a.Name.LocalName == "fldCharType")?.Value);
                    break;
                case "instrText" or "delInstrText" when open.TryPeek(out Field? field) && !field.HasResult:
                    field.Add(element);
                    break;
            }
        }
    }

    private static void Mark(Stack<Field> open, string? mark)
    {
        if (mark == "begin")
            open.Push(new Field());
        else if (mark == "separate" && open.TryPeek(out Field? field))
            field.Close();
        else if (mark == "end" && open.TryPop(out Field? ended))
            ended.Close();
    }

    private static bool IsComputed(string instruction)
    {
        ReadOnlySpan<char> text = instruction.AsSpan().TrimStart();
        if (text.StartsWith("=", StringComparison.Ordinal))
            return true;
        int length = text.IndexOfAny(NameEnds);
        return Computed.GetAlternateLookup<ReadOnlySpan<char>>().Contains(length < 0 ? text : text[..length]);
    }

    private sealed class Field
    {
        private readonly StringBuilder instruction = new();
        private XElement? first;

        public bool HasResult { get; private set; }

        public void Add(XElement text)
        {
            if (first is null && !string.IsNullOrWhiteSpace(text.Value))
                first = text;
            instruction.Append(text.Value);
        }

        public void Close()
        {
            if (!HasResult && first is not null && IsComputed(instruction.ToString()))
                first.Value = Stop + first.Value.TrimStart();
            HasResult = true;
        }
    }
}
