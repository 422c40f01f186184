using System.Xml;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Svg;

/// <summary>
/// Reads the drawing that <c>pdftocairo -svg</c> writes, page by page and without ever holding it whole: what is painted, in order, in points of the page.
/// Masks, filters and gradients are passed over: they change how a thing looks, not where it is.
/// </summary>
internal sealed class SvgReader(XmlReader xml)
{
    /// <summary>As much as a pipe holds: each wait for the program costs more than reading what it wrote.</summary>
    private const int BufferBytes = 64 << 10;

    private readonly SvgDefinitions definitions = new();
    private readonly Dictionary<string, PathStyle> styles = new(StringComparer.Ordinal);
    private List<Mark>? marks;

    /// <exception cref="InvalidDataException">Not a drawing of the expected form.</exception>
    /// <exception cref="XmlException">Not XML, or cut off.</exception>
    public static IEnumerable<SvgPage> Read(Stream stream)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true,
        };
        using var buffered = new BufferedStream(stream, BufferBytes);
        using var xml = XmlReader.Create(buffered, settings);
        foreach (var page in new SvgReader(xml).ReadPages()) yield return page;
    }

    private IEnumerable<SvgPage> ReadPages()
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "svg" or "pageSet": break;
                case "defs": ReadDefinitions(); break;
                case "page": yield return ReadPage(PaintState.Start); break;
                // A single page stands directly under the root.
                case "g": yield return ReadPage(Inside(PaintState.Start)); break;
                default: Skip(); break;
            }
        }
    }

    private SvgPage ReadPage(PaintState state)
    {
        var page = marks = [];
        ReadContent(state);
        marks = null;
        return new SvgPage(page);
    }

    /// <summary>Reads what stands inside the current element, to its end.</summary>
    private void ReadContent(PaintState state)
    {
        foreach (var _ in Children())
        {
            switch (xml.LocalName)
            {
                case "g": ReadContent(Inside(state)); break;
                case "defs": ReadDefinitions(); break;
                case "use": Use(state); Skip(); break;
                case "path": AddPath(Inside(state)); Skip(); break;
                case "image": AddPicture(Size(), Inside(state)); Skip(); break;
                default: Skip(); break;
            }
        }
    }

    private void ReadDefinitions()
    {
        foreach (var _ in Children())
        {
            var id = xml.GetAttribute("id");
            switch (xml.LocalName)
            {
                case "g" when id is null: ReadDefinitions(); break;
                case "symbol" or "g" when id is not null && IsGlyph(id): definitions.Glyphs[id] = ReadOutline(id[..id.LastIndexOf('-')]); break;
                case "g" when id is not null: definitions.Groups[id] = ReadGroup(); break;
                case "clipPath" when id is not null: definitions.Clips[id] = ReadClip(); break;
                case "image" when id is not null: definitions.Pictures[id] = Size(); Skip(); break;
                default: Skip(); break;
            }
        }
    }

    private static bool IsGlyph(string? id) => id is not null && id.StartsWith("glyph", StringComparison.Ordinal) && id.Contains('-', StringComparison.Ordinal);

    private List<Mark> ReadGroup()
    {
        var outer = marks;
        marks = [];
        ReadContent(Inside(PaintState.Start));
        var group = marks;
        marks = outer;
        return group;
    }

    private GlyphShape ReadOutline(string font)
    {
        var bounds = Bounds.None;
        var (ring, contours, corners) = (false, 0, 0);
        foreach (var _ in Children())
        {
            if (xml.LocalName == "path" && xml.GetAttribute("d") is { } data)
            {
                var path = PathData.BoundsOf(data);
                ring = bounds.IsEmpty && RingShape.Is(data, path);
                contours += PathData.CountOf(data);
                corners += PathData.CornersOf(data);
                if (!path.IsEmpty) bounds = bounds.With((path.Left, path.Top)).With((path.Right, path.Bottom));
            }
            else if (xml.LocalName is "image" or "use" or "g")
            {
                // A glyph of a Type 3 font is a little picture: it has ink, about a letter's size.
                bounds = bounds.With((0, -8)).With((6, 0));
            }

            Skip();
        }

        return new GlyphShape(bounds, font, ring, contours, corners);
    }

    private Box ReadClip()
    {
        var box = Bounds.None;
        foreach (var _ in Children())
        {
            var part = xml.LocalName == "rect" ? Size() : PathData.BoundsOf(xml.GetAttribute("d") ?? "").ToBox();
            box = box.With((part.Left, part.Top)).With((part.Right, part.Bottom));
            Skip();
        }

        return box.ToBox();
    }

    private void Use(PaintState state)
    {
        var name = xml.GetAttribute("xlink:href") ?? xml.GetAttribute("href");
        if (marks is null || name is null || name.Length < 2) return;
        name = name[1..];
        if (definitions.Glyphs.TryGetValue(name, out var glyph))
        {
            var outline = glyph.Ink;
            var (x, y) = (Number("x"), Number("y"));
            var box = outline.IsEmpty ? default : new Box(x + outline.Left, y + outline.Top, x + outline.Right, y + outline.Bottom);
            marks.Add(MarkTransform.Place(new GlyphMark(x, y, box, outline.IsEmpty, state.Fill, false, glyph.Font) { IsRing = glyph.IsRing, Contours = glyph.Contours, Corners = glyph.Corners }, state));
            return;
        }

        var inside = Inside(state);
        if (definitions.Pictures.TryGetValue(name, out var size)) AddPicture(size, inside);
        else if (definitions.Groups.TryGetValue(name, out var group)) marks.AddRange(group.Select(m => MarkTransform.Place(m, inside)));
    }

    private void AddPicture(Box size, PaintState state) =>
        marks?.Add(new PictureMark(Boxes.Intersect(state.Matrix.Apply(size), state.Clip), Opaque: xml.GetAttribute("mask") is null));

    private void AddPath(PaintState state)
    {
        if (marks is null || xml.GetAttribute("d") is not { Length: > 0 } data) return;
        var style = Style();
        if (style.Fill is null && style.Stroke is null) return;
        marks.Add(MarkTransform.Place(new PathMark(PathData.Parse(data), style.Fill, style.Stroke, style.StrokeWidth, PaintState.Start.Clip), state));
    }

    /// <summary>The state for what the current element holds: its transform, clipping and fill added.</summary>
    private PaintState Inside(PaintState state)
    {
        if (xml.GetAttribute("clip-path") is { } clip && clip.StartsWith("url(#", StringComparison.Ordinal)
            && definitions.Clips.TryGetValue(clip[5..^1], out var box))
        {
            state = state.ClippedTo(box);
        }

        if (xml.GetAttribute("transform") is { } transform) state = state with { Matrix = state.Matrix.Then(Matrix.Parse(transform)) };
        return xml.LocalName == "g" && Style().Fill is { } fill ? state with { Fill = fill } : state;
    }

    /// <summary>The style attribute; newer versions of cairo write its properties as attributes of their own.</summary>
    private PathStyle Style()
    {
        var text = xml.GetAttribute("style") ?? string.Join(';', StyleAttributes.Select(name => (name, xml.GetAttribute(name)))
            .Where(p => p.Item2 is not null).Select(p => $"{p.name}:{p.Item2}"));

        // A drawing has few styles and uses them for each glyph again.
        if (!styles.TryGetValue(text, out var style)) styles[text] = style = PathStyle.Parse(text);
        return style;
    }

    private static readonly string[] StyleAttributes = ["fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width"];

    private Box Size() => new(Number("x"), Number("y"), Number("x") + Number("width"), Number("y") + Number("height"));

    private double Number(string attribute) =>
        xml.GetAttribute(attribute) is { } text && Decimals.TryParse(text, out var value) ? value : 0;

    private void Skip()
    {
        // Moves to the end of the element only, so that Children() goes on from there.
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
        }
    }

    /// <summary>Stops at each child element of the current one; whoever handles a child must leave the reader at its end.</summary>
    private IEnumerable<int> Children()
    {
        if (xml.IsEmptyElement) yield break;
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element) yield return xml.Depth;
        }
    }
}
