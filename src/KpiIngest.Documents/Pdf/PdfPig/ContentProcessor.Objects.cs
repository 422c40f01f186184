using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.XObjects;

namespace KpiIngest.Documents.Pdf.PdfPig;

internal sealed partial class ContentProcessor
{
    /// <summary>Forms in forms: the stack is not endless.</summary>
    private const int DeepestForms = 24;

    private readonly ResourceStack resources;

    /// <summary>The forms that are drawn now: one inside itself would go on for ever. PdfPig makes a new token of a stream each time, so
    /// they are known by their references.</summary>
    private readonly HashSet<IndirectReference> running = [];

    private int depth;

    /// <summary>True while the content stream of a glyph runs: it has no glyphs of its own kind.</summary>
    private bool insideGlyph;

    /// <summary>Makes the fonts, colours and states of a dictionary known while <paramref name="inside"/> runs.</summary>
    public void WithResources(DictionaryToken? dictionary, Action inside)
    {
        if (dictionary is null)
        {
            inside();
            return;
        }

        resources.Enter(dictionary, ResourceStore, PdfScanner);
        try
        {
            inside();
        }
        finally
        {
            resources.Leave(ResourceStore);
        }
    }

    public override void ApplyXObject(NameToken xObjectName)
    {
        if (IsHidden)
            return;
        IToken? token = resources.Find("XObject", xObjectName.Data, PdfScanner);
        if (Tokens.Resolve(token, PdfScanner) is not StreamToken stream)
        {
            notes.Lost("Do");
            return;
        }

        DictionaryToken dictionary = stream.StreamDictionary;
        if (dictionary.Data.TryGetValue("OC", out IToken? layer) && context.Layers.IsHidden(layer, PdfScanner))
            return;
        switch (dictionary.Get<NameToken>("Subtype", PdfScanner)?.Data)
        {
            case "Form":
                DrawOnce(token as IndirectReferenceToken, stream, xObjectName);
                break;
            case "Image":
                AddPicture(IsOpaque(dictionary));
                break;
            default:
                break;
        }
    }

    private void DrawOnce(IndirectReferenceToken? reference, StreamToken form, NameToken name)
    {
        if (reference is not null && !running.Add(reference.Data))
        {
            notes.Lost("Do");
            return;
        }

        try
        {
            ProcessFormXObject(form, name);
        }
        finally
        {
            if (reference is not null)
                running.Remove(reference.Data);
        }
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        context.CountForm();
        if (depth >= DeepestForms)
        {
            notes.Lost("Do");
            return;
        }

        DictionaryToken dictionary = formStream.StreamDictionary;
        depth++;
        PushState();
        try
        {
            if (dictionary.Get<DictionaryToken>("Group", PdfScanner) is not null)
                BeginGroup();
            if (dictionary.Numbers("Matrix", PdfScanner) is { Length: 6 } m)
                ModifyCurrentTransformationMatrix(TransformationMatrix.FromValues(m[0], m[1], m[2], m[3], m[4], m[5]));
            if (dictionary.Rectangle("BBox", PdfScanner) is { } box)
                State = State.ClippedTo(Current.Apply(box));
            IReadOnlyList<UglyToad.PdfPig.Graphics.Operations.IGraphicsStateOperation> operations = Operations(formStream);
            if (operations.Count == 0 && Tokens.IsLost(formStream))
                notes.Lost("Do");
            Enclosed(() => WithResources(dictionary.Get<DictionaryToken>("Resources", PdfScanner), () => ProcessOperations(operations)));
        }
        finally
        {
            PopState();
            depth--;
        }
    }

    private IReadOnlyList<UglyToad.PdfPig.Graphics.Operations.IGraphicsStateOperation> Operations(StreamToken form)
    {
        IReadOnlyList<UglyToad.PdfPig.Graphics.Operations.IGraphicsStateOperation> operations = GetFormOperations(form);
        context.Dropped.Settle(operations, notes);
        return operations;
    }

    /// <summary>What a group holds is painted opaque, the whole of it then with the opacity and the blend mode that hold outside.</summary>
    private void BeginGroup()
    {
        CurrentGraphicsState state = GetCurrentState();
        State = State with { Opacity = State.Opacity * state.AlphaConstantNonStroking, Blended = IsBlended(state) };
        state.AlphaConstantNonStroking = state.AlphaConstantStroking = 1;
        state.BlendMode = UglyToad.PdfPig.Graphics.Core.BlendMode.Normal;
        state.SoftMask = null;
    }

    /// <summary>Draws a form, an annotation's appearance, in the coordinates of the page.</summary>
    /// <param name="placed">From where the form draws itself to where it is shown, in user space.</param>
    public void DrawForm(StreamToken form, Matrix placed)
    {
        PushState();
        try
        {
            ModifyCurrentTransformationMatrix(TransformationMatrix.FromValues(placed.A, placed.B, placed.C, placed.D, placed.E, placed.F));
            ProcessFormXObject(form, NameToken.Form);
        }
        finally
        {
            PopState();
        }
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        // ApplyXObject does not call the base: nothing comes here.
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
        // EndInlineImage does not call the base: nothing comes here.
    }

    public override void EndInlineImage(Memory<byte> bytes)
    {
        IReadOnlyDictionary<NameToken, IToken>? properties = InlineImageBuilder?.Properties;
        InlineImageBuilder = null;
        if (!IsHidden)
            AddPicture(
                properties is null || !(properties.ContainsKey(NameToken.Create("IM")) || properties.ContainsKey(NameToken.ImageMask))
            );
    }

    private bool IsOpaque(DictionaryToken image) =>
        !image.Data.ContainsKey("SMask")
        && !image.Data.ContainsKey("Mask")
        && image.Get<BooleanToken>("ImageMask", PdfScanner) is not { Data: true };

    private void AddPicture(bool opaque)
    {
        CurrentGraphicsState state = GetCurrentState();
        Box box = Boxes.Intersect(Current.Apply(new Box(0, 0, 1, 1)), State.Clip);
        if (PaintThroughText(box, Paint.Pattern))
            return;
        marks.Add(
            new PictureMark(box, opaque && !IsBlended(state) && state.AlphaConstantNonStroking * State.Opacity > PaintedTolerances.Opaque)
        );
    }

    /// <summary>What the little content stream of a Type 3 glyph paints, in the units of its font, y upwards.</summary>
    private Outline? OutlineOfType3(UglyToad.PdfPig.PdfFonts.IType3Font font, int code)
    {
        if (insideGlyph || !font.TryGetCharProc(code, out StreamToken? stream))
            return null;
        TransformationMatrix m = font.GetFontMatrix();
        ContentProcessor glyph = new(PageNumber, services, new Matrix(m.A, m.B, m.C, m.D, m.E, m.F), notes) { insideGlyph = true };
        glyph.WithResources(font.Type3Resources, () => glyph.Process(PageNumber, Operations(stream)));
        Bounds bounds = Bounds.None;
        foreach (Mark mark in glyph.marks)
        {
            Box box = mark switch
            {
                GlyphMark part => part.Ink,
                PictureMark picture => picture.Box,
                PathMark part => part.Subpaths.SelectMany(s => s.Points).Aggregate(Bounds.None, (b, p) => b.With(p)).ToBox(),
                _ => default,
            };
            if (box != default)
                bounds = bounds.With((box.Left, box.Top)).With((box.Right, box.Bottom));
        }

        return new Outline([.. glyph.marks.OfType<PathMark>().SelectMany(p => p.Subpaths)], bounds);
    }
}
