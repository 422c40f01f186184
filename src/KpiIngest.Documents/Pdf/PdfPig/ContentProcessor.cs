using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>The services that PdfPig hands to the maker of a page.</summary>
internal sealed record PageServices(
    IPdfTokenScanner Scanner,
    IResourceStore Resources,
    ILookupFilterProvider Filters,
    IPageContentParser Parser,
    ReadingContext Context
);

/// <summary>
/// Runs the content streams of one page and keeps what they paint, in the order of painting. PdfPig's own lists of letters and paths lose
/// that order, the clipping and the layers. An operation that fails costs itself, never the page.
/// </summary>
internal sealed partial class ContentProcessor : BaseStreamProcessor<IReadOnlyList<Mark>>
{
    private readonly PageServices services;
    private readonly ReadingContext context;
    private readonly PageNotes notes;
    private readonly List<Mark> marks = [];
    private readonly Stack<PaintState> states = new();

    /// <param name="toPage">From user space to points of the page, y downwards.</param>
    public ContentProcessor(int number, PageServices services, Matrix toPage, PageNotes notes)
        : base(
            number,
            services.Resources,
            services.Scanner,
            services.Parser,
            services.Filters,
            NoCrop,
            UserSpaceUnit.Default,
            new PageRotationDegrees(0),
            TransformationMatrix.FromValues(toPage.A, toPage.B, toPage.C, toPage.D, toPage.E, toPage.F),
            services.Context
        )
    {
        this.services = services;
        this.notes = notes;
        context = services.Context;
        resources = new ResourceStack(context.LoadableResources);
        CurrentGraphicsState state = GetCurrentState();
        state.ColorSpaceContext = new GuardedColours(state.ColorSpaceContext!, GetCurrentState, notes);
        states.Push(PaintState.Start);
    }

    /// <summary>Boxes and their transform are ours (<see cref="PageBoxes"/>); PdfPig's clipping is not used.</summary>
    private static CropBox NoCrop { get; } = new(new PdfRectangle(0, 0, 1, 1));

    public override IReadOnlyList<Mark> Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PushState();
        Enclosed(() => ProcessOperations(operations));
        PopState();
        return marks;
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (IGraphicsStateOperation operation in operations)
        {
            context.CountOperation();
            try
            {
                operation.Run(this);
            }
            catch (Exception e) when (Tokens.IsDamage(e))
            {
                notes.Lost(operation.Operator);
            }
        }
    }

    /// <summary>States are saved in content streams of sound files a few levels deep.</summary>
    private const int MostStates = 4096;

    public override void PushState()
    {
        if (StackSize > MostStates)
            throw new InvalidDataException("q");
        base.PushState();
        states.Push(states.Peek());
        UseStateFont();
    }

    /// <summary>States and marked contents of what encloses the stream that runs: it does not end them, however often it says so.</summary>
    private int outerStates = 1;
    private int outerContents;

    /// <summary>Runs a content stream; the states and marked contents that it leaves open end with it.</summary>
    private void Enclosed(Action stream)
    {
        (int outerStates, int outerContents) outer = (outerStates, outerContents);
        (outerStates, outerContents) = (StackSize, contents.Count);
        try
        {
            stream();
        }
        finally
        {
            while (contents.Count > outerContents)
                EndMarkedContent();
            while (StackSize > outerStates)
                PopState();
            (outerStates, outerContents) = outer;
            path.Clear();
            clips = false;
            clipping = null;
        }
    }

    public override void PopState()
    {
        if (StackSize <= outerStates)
            return;
        base.PopState();
        states.Pop();
        UseStateFont();
    }

    private void UseStateFont()
    {
        ActiveExtendedGraphicsStateFont = State.StateFont;
        GetCurrentState().FontState!.FromExtendedGraphicsState = State.StateFont is not null;
    }

    public override void SetNamedGraphicsState(NameToken stateName)
    {
        if (Tokens.Resolve(resources.Find("ExtGState", stateName.Data, PdfScanner), PdfScanner) is not DictionaryToken)
            throw new InvalidDataException("gs");
        ActiveExtendedGraphicsStateFont = null;
        base.SetNamedGraphicsState(stateName);
        if (ActiveExtendedGraphicsStateFont is not null)
            State = State with { StateFont = ActiveExtendedGraphicsStateFont };
        UseStateFont();
    }

    private PaintState State
    {
        get => states.Peek();
        set
        {
            states.Pop();
            states.Push(value);
        }
    }

    private Matrix Current
    {
        get
        {
            TransformationMatrix m = CurrentTransformationMatrix;
            return new Matrix(m.A, m.B, m.C, m.D, m.E, m.F);
        }
    }

    /// <summary>True where what is painted now is mixed with what lies below it.</summary>
    private bool IsBlended(CurrentGraphicsState state) =>
        State.Blended || state.SoftMask is not null || state.BlendMode is not UglyToad.PdfPig.Graphics.Core.BlendMode.Normal;

    private Paint Colour(UglyToad.PdfPig.Graphics.Colors.IColor? colour, double opacity) =>
        PdfColours.Of(colour) with
        {
            Opacity = Math.Clamp(opacity * State.Opacity, 0, 1),
        };

    private Paint Fill(CurrentGraphicsState state) => Colour(state.CurrentNonStrokingColor, state.AlphaConstantNonStroking);

    private Paint Stroke(CurrentGraphicsState state) => Colour(state.CurrentStrokingColor, state.AlphaConstantStroking);

    /// <param name="Hides">True for a layer that is switched off.</param>
    /// <param name="Replaces">True where its /ActualText is the one that holds.</param>
    private sealed record MarkedContent(bool Hides, bool Replaces);

    private readonly Stack<MarkedContent> contents = new();
    private int hidden;

    private bool IsHidden => hidden > 0;

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        IToken? token = propertyDictionaryName is null ? properties : resources.Find("Properties", propertyDictionaryName.Data, PdfScanner);
        bool hides = name.Data == "OC" && context.Layers.IsHidden(token, PdfScanner);
        bool replaces =
            actualText is null
            && (Tokens.Resolve(token, PdfScanner) as DictionaryToken).Text("ActualText", PdfScanner) is { } text
            && BeginActualText(text);
        if (hides)
            hidden++;
        contents.Push(new MarkedContent(hides, replaces));
    }

    public override void EndMarkedContent()
    {
        if (contents.Count <= outerContents)
            return;
        MarkedContent content = contents.Pop();
        if (content.Hides)
            hidden--;
        if (content.Replaces)
            EndActualText();
    }
}
