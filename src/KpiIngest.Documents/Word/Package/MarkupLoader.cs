using System.Xml;
using KpiIngest.Documents.Packages;

namespace KpiIngest.Documents.Word.Package;

/// <summary>Loads the XML of a part into <see cref="Markup"/> without recursion, within limits of depth and size, with document type
/// definitions refused and nothing outside the file ever fetched.</summary>
internal sealed class MarkupLoader(ExpansionBudget budget, CancellationToken cancellationToken)
{
    /// <summary>Elements inside elements. 64 tables inside each other, each in a content control, take about 600.</summary>
    private const int MaxDepth = 1_000;

    /// <summary>Elements of one file, all parts together: about 200 times a report of 100 pages.</summary>
    private const int MaxElements = 4_000_000;

    private readonly Dictionary<(string, string), string> names = [];
    private int elements;

    /// <exception cref="XmlException">The XML is not well formed.</exception>
    /// <exception cref="ReadRefusedException">The part is over a limit.</exception>
    public Markup Load(Stream part)
    {
        using Stream bounded = budget.Watch(part);
        using XmlReader reader = XmlReader.Create(
            bounded,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = false,
            }
        );
        MoveToRoot(reader);
        Markup root = Element(reader);
        if (!reader.IsEmptyElement)
            LoadInto(root, reader);
        return root;
    }

    /// <exception cref="ReadRefusedException">The part has a document type definition: its entities may unfold without end or name files of
    /// this machine.</exception>
    private static void MoveToRoot(XmlReader reader)
    {
        try
        {
            reader.MoveToContent();
        }
        catch (XmlException refused) when (refused.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new ReadRefusedException(
                ReadErrors.RefusedContent("document-type", "นิยามชนิดเอกสาร XML (DTD)", "a document type definition (DTD)")
            );
        }
    }

    private void LoadInto(Markup root, XmlReader reader)
    {
        Stack<Frame> open = new();
        open.Push(new Frame(root));
        reader.Read();
        while (open.Count > 0 && !reader.EOF)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when Passed(open.Peek(), reader):
                    reader.Skip();
                    continue;
                case XmlNodeType.Element:
                    Open(open, reader);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open.Peek()
                        .Element.Append(reader.XmlSpace == XmlSpace.Preserve ? reader.Value : reader.Value.Trim(' ', '\t', '\n', '\r'));
                    break;
            }

            reader.Read();
        }
    }

    private void Open(Stack<Frame> open, XmlReader reader)
    {
        Frame parent = open.Peek();
        Frame frame = reader.NamespaceURI == AlternateContent.Namespace ? new Frame(parent.Element) : new Frame(Element(reader));
        if (!ReferenceEquals(frame.Element, parent.Element))
            parent.Element.Add(frame.Element);
        if (reader.IsEmptyElement)
            return;
        open.Push(frame);
        if (open.Count > MaxDepth)
            throw new ReadRefusedException(ReadErrors.OverLimit("ชั้นของโครงสร้าง", "levels of structure", open.Count, MaxDepth));
    }

    /// <summary>True for an element that is never read: unknown to the page as shown, or the branch of alternate content that is not
    /// taken.</summary>
    private static bool Passed(Frame parent, XmlReader reader)
    {
        if (reader.NamespaceURI == AlternateContent.Namespace)
        {
            if (!AlternateContent.IsBranch(reader.LocalName))
                return false;
            if (parent.BranchTaken || !AlternateContent.IsUnderstood(reader))
                return true;
            parent.BranchTaken = true;
            return false;
        }

        return MarkupNames.IsNeverRead(reader.LocalName);
    }

    private Markup Element(XmlReader reader)
    {
        if (++elements > MaxElements)
            throw new ReadRefusedException(ReadErrors.OverLimit("จำนวนส่วนประกอบ", "elements", elements, MaxElements));
        if (elements % 4096 == 0)
            cancellationToken.ThrowIfCancellationRequested();
        string name = Name(reader);
        if (!reader.HasAttributes)
            return new Markup(name, []);
        List<(string, string)> attributes = new(reader.AttributeCount);
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix != "xmlns" && reader.LocalName != "xmlns" && !reader.LocalName.StartsWith("rsid", StringComparison.Ordinal))
            {
                attributes.Add((Name(reader), reader.Value));
            }
        }

        reader.MoveToElement();
        return new Markup(name, [.. attributes]);
    }

    private string Name(XmlReader reader)
    {
        (string NamespaceURI, string LocalName) key = (reader.NamespaceURI, reader.LocalName);
        if (!names.TryGetValue(key, out string? name))
            names[key] = name = MarkupNames.PrefixOf(key.NamespaceURI) + key.LocalName;
        return name;
    }

    /// <summary>An element under construction; a wrapper of alternate content builds straight into its parent.</summary>
    private sealed class Frame(Markup element)
    {
        public Markup Element { get; } = element;

        public bool BranchTaken { get; set; }
    }
}
