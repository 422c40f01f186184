using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Formulas;

/// <summary>Finds the written-out formula of the weighted average and every statement of that average outside the tables.</summary>
internal sealed class FormulaRecogniser
{
    private readonly List<Formula> formulas;
    private readonly ValueChain chain;
    private readonly FormWording wording;
    private readonly List<StatedFigure> labelled = [];
    private readonly OtherStatements others;
    private readonly List<ReadingGap> otherAverages = [];
    private readonly List<(StatedFigure Average, FlowLine Line)> ofCommittee = [];

    /// <summary>Formulas that were said to be none of the report's, by their places in the list.</summary>
    private readonly HashSet<int> otherFormulas = [];
    private readonly StackedFormula stacked;

    /// <summary>The last line was a label of the average, whose value or formula may follow.</summary>
    private bool afterLabel;

    /// <summary>The last line was nothing but that label: a figure alone below it is the average.</summary>
    private bool labelAlone;

    /// <summary>What is stated next was said to be none of the report's.</summary>
    private bool ofOther;

    public FormulaRecogniser(FormWording wording)
    {
        this.wording = wording;
        formulas = [];
        chain = new ValueChain(formulas);
        others = new OtherStatements(wording);
        stacked = new StackedFormula(wording);
    }

    /// <summary>How many were found, of whatever report.</summary>
    public int Found => formulas.Count;

    /// <summary>Those of the report.</summary>
    public IReadOnlyList<Formula> Formulas =>
        otherFormulas.Count == 0 ? formulas : [.. formulas.Where((_, i) => !otherFormulas.Contains(i))];

    /// <summary>Averages on labelled lines (<c>ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ ๓.๑๐๐๐</c>).</summary>
    public IReadOnlyList<StatedFigure> Labelled => labelled;

    /// <summary>What was said to be of another year or round, or an example. A formula that computes with most of a table's own figures is
    /// the report's whatever stands above it.</summary>
    public IReadOnlyList<ReadingGap> Others(IReadOnlyList<ScoringTable> tables)
    {
        otherFormulas.RemoveWhere(i => tables.Any(t => ComputesWith(formulas[i], t.Rows)));
        if (tables.Any(t => t.Assessor == Assessor.Committee) && tables.Any(t => t.Assessor == Assessor.Self))
            otherAverages.AddRange(OfCommittee());
        return
        [
            .. otherAverages,
            .. otherFormulas.Order().Select(i => new ReadingGap(ReadingGapKind.OtherStatement, [formulas[i].Text], formulas[i].Place)),
        ];
    }

    /// <summary>Averages that lines say to be the committee's. Beside a self-assessment they are none of the report's.</summary>
    private List<ReadingGap> OfCommittee()
    {
        labelled.RemoveAll(a => ofCommittee.Exists(c => ReferenceEquals(c.Average, a)));
        return ofCommittee.ConvertAll(c => new ReadingGap(ReadingGapKind.TotalBelow, [c.Line.Clean], c.Line.Place)
        {
            Figures = c.Average.Figure is { } figure ? [figure] : [],
        });
    }

    /// <summary>Tells of which round and year the report is, as soon as its heading is read.</summary>
    public void Of(int? months, int? year) => others.Own = (months, year);

    public void Line(FlowLine line)
    {
        string text = line.Clean;
        if (text.Length == 0 && line.Equations.Count == 0)
            return;
        string said = text.TrimEnd(':');
        string head = said[..AverageLabel.EndOfLabel(said, wording)];
        bool states = head.Length < said.Length;
        bool announced = !states && others.Announces(text);
        ofOther |= announced || (states && others.Names(head));
        (int before, bool waited) = (formulas.Count + labelled.Count + otherAverages.Count, chain.Awaits);
        bool goesOn = Read(line, head);
        bool stated = formulas.Count + labelled.Count + otherAverages.Count > before || (waited && !chain.Awaits);
        ofOther &= announced || (stated ? chain.Awaits : goesOn);
    }

    /// <param name="head">The words before its equals sign.</param>
    /// <returns>False for a line that has nothing to do with an average.</returns>
    private bool Read(FlowLine line, string head)
    {
        string text = line.Clean;
        AverageLabel? parsed = AverageLabel.Parse(text, wording);
        if (parsed is null && others.WithoutOwn(head) is { } plain)
            parsed = AverageLabel.Parse($"{plain} {text[head.Length..]}", wording);
        parsed ??= OfIndicator(text, head);
        (bool label, string rest) = (parsed is not null, parsed?.Rest ?? "");
        if (label)
            afterLabel = true;
        bool below = labelAlone;
        labelAlone = line.Equations.Count == 0 && (label ? rest.Length == 0 : below && IsConnective(text));

        bool found = line.Equations.Count == 0 && Step(text, line);
        foreach (PlacedEquation equation in line.Equations)
            found |= Equation(equation, line);
        if (line.Equations.Count == 0 && !found)
            found = Typed(label ? rest : text, line) || Stacked(label ? rest : text, line);
        if (found)
        {
            if (chain.Awaits && line.Equations.Count > 0)
                ValueAfter(text, line);
        }
        else if (IsValueLine(text, line, out StatedFigure? value))
        {
            SetValue(value);
        }
        else
        {
            chain.EndIfValued();
            return Stated(line, label ? rest : null, below);
        }

        return true;
    }

    /// <summary>An average without a formula.</summary>
    /// <param name="line">The line.</param>
    /// <param name="rest">What stands after its label; null where it has none.</param>
    /// <param name="below">True where it may be the value of the label above.</param>
    /// <returns>False for a line that has nothing to do with an average.</returns>
    private bool Stated(FlowLine line, string? rest, bool below)
    {
        string text = line.Clean;
        if (below && FigureBelow(text, line) is { } alone)
        {
            State(alone, line);
            afterLabel = false;
        }
        else if (rest is { Length: > 0 })
        {
            string side = AverageLabel.LastSide(rest, wording);
            StatedFigure figure = FigureReader.Read(side, line.PlaceOfLast(side), wording.NotAssessed);
            if (figure.State == FigureState.Stated || (figure.State == FigureState.Unclear && LooksLikeFigure(rest)))
                State(figure, line);
            afterLabel &= figure.State is FigureState.Unclear && !LooksLikeFigure(rest);
        }
        else if (rest is null && !IsConnective(text) && !StackedFormula.IsPart(text))
        {
            afterLabel = false;
            chain.End();
            return false;
        }

        return true;
    }

    /// <summary>The score of the indicator as the quotient of two sums is its average by any name:
    /// <c>คะแนนตัวชี้วัด = Σ(W x S) / ΣW = ๔.๑๐</c>. One with a number may be that of an item.</summary>
    private AverageLabel? OfIndicator(string text, string head) =>
        text.AsSpan(head.Length).IndexOfAny('Σ', '∑') >= 0 && ScoreLabel.Parse(head, wording) is { OfIndicator: true, Number: null }
            ? new AverageLabel(AverageLabel.AfterEquals(text[head.Length..], wording))
            : null;

    private void State(StatedFigure average, FlowLine line)
    {
        if (!ofOther)
        {
            string label = line.Clean[..AverageLabel.EndOfLabel(line.Clean, wording)];
            if (wording.AssessorIn(Skeleton.Of(label)) == Assessor.Committee)
                ofCommittee.Add((average, line));
            labelled.Add(average);
        }
        else
            otherAverages.Add(
                new ReadingGap(ReadingGapKind.OtherStatement, [line.Clean], line.Place)
                {
                    Figures = average.Figure is { } figure ? [figure] : [],
                }
            );
    }

    private void Add(Formula formula)
    {
        if (ofOther && formula.InFigures)
            otherFormulas.Add(formulas.Count);
        formulas.Add(formula);
    }

    /// <summary>True where the formula has as many products as the table has rows, and at least half of them are those of its
    /// rows.</summary>
    private static bool ComputesWith(Formula formula, IReadOnlyList<ScoredRow> rows)
    {
        List<FormulaProduct> products = formula.Expression is FormulaQuotient quotient
            ? Terms(quotient.Dividend).OfType<FormulaProduct>().ToList()
            : [];
        int same = products
            .Zip(rows)
            .Count(p => p.First.Factors.OfType<FormulaFigure>().Select(f => f.Figure.Value).SequenceEqual(Stated(p.Second)));
        return products.Count == rows.Count && same * 2 >= rows.Count;

        static IEnumerable<decimal> Stated(ScoredRow row) => new[] { row.Weight.Value, row.Score.Value }.OfType<decimal>();
    }

    /// <summary>A table between: what was awaited does not come any more.</summary>
    public void Interrupt()
    {
        afterLabel = labelAlone = ofOther = false;
        chain.End();
        stacked.Forget();
    }

    private bool Equation(PlacedEquation placed, FlowLine line)
    {
        Equation equation = placed.Equation;
        IReadOnlyList<FormulaExpression?> sides = FormulaParser.Sides(equation, line.Place, placed.Digits);
        StatedFigure value = LastFigure(sides);
        if (sides.FirstOrDefault(s => s is not null && (IsAverage(s) || IsOfSums(s, value))) is { } expression)
        {
            Add(new Formula(ThaiText.Clean(equation.ToLinearText()), expression, value, line.Place));
            chain.Begin(!expression.HasSymbols && value.State == FigureState.Absent);
            // (๑ × ๓ + ...) ÷ (๑ + ...) = ๑๘ ÷ ๕ = ๓.๖: a step on the way, with figures of its own.
            foreach (
                FormulaQuotient step in sides.OfType<FormulaQuotient>().Where(s => !ReferenceEquals(s, expression) && IsOfSums(s, value))
            )
                Add(new Formula(ThaiText.Clean(equation.ToLinearText()), step, value, line.Place));
            return true;
        }

        // Converted from older files, an equation that began with its equals sign has lost it.
        if (
            value.State == FigureState.Absent
            && sides is [FormulaFigure alone]
            && line.Equations.Count == 1
            && line.Clean == ThaiText.Clean(equation.ToLinearText())
        )
        {
            value = StatedFigure.Of(alone.Figure, alone.Place);
        }

        if (chain.Awaits && value.State != FigureState.Absent && sides.All(s => s is null or FormulaFigure))
        {
            SetValue(value);
            return true;
        }

        bool fraction = sides.Any(s => s is null) && ContainsFraction(equation);
        if (fraction && afterLabel)
            Add(new Formula(ThaiText.Clean(equation.ToLinearText()), null, value, line.Place));
        return fraction && afterLabel;
    }

    /// <summary>A formula typed as text needs a times sign between brackets to be taken for one.</summary>
    private bool Typed(string text, FlowLine line)
    {
        if (
            text.Length > 2000
            || !(text.Contains('(', StringComparison.Ordinal) || (afterLabel && text.AsSpan().IndexOfAny('/', '÷') > 0))
            || !text.Any(ThaiDigits.IsDigit)
        )
            return false;
        return Equation(new PlacedEquation(new EquationText(wording.WithEqualsSigns(text)), line.EndingWith(text)), line);
    }

    private bool Stacked(string text, FlowLine line)
    {
        if (stacked.Line(text, afterLabel, line) is not { } formula)
            return false;
        StatedFigure value = LastFigure(formula.Sides);
        Add(new Formula(ThaiText.Clean(formula.Text), formula.Expression, value, line.Place));
        chain.Begin(value.State == FigureState.Absent);
        return true;
    }

    /// <summary>The figure at the end of the equation's own paragraph: <c>[equation] = ๓.๑๐๐๐</c> with the value outside the
    /// equation.</summary>
    private void ValueAfter(string text, FlowLine line)
    {
        int equals = text.LastIndexOf('=');
        if (equals >= 0 && FigureReader.Parse(text[(equals + 1)..].Trim()) is { } figure)
            SetValue(StatedFigure.Of(figure, line.PlaceOfLast(figure.Text)));
    }

    /// <summary>A figure that has its line to itself, an equals sign before it or its unit behind it at most:
    /// <c>= ๔.๙๐ คะแนน</c>.</summary>
    private StatedFigure? FigureBelow(string text, FlowLine line)
    {
        string figure = wording.WithEqualsSigns(text).TrimStart('=', ' ');
        return
            figure.Length > 0
            && ThaiDigits.IsDigit(figure[0])
            && FigureReader.Read(figure.TrimEnd('.'), line.PlaceOfLast(figure), wording.NotAssessed) is { State: FigureState.Stated } stated
            ? stated
            : null;
    }

    /// <summary>A step on the way to the value, with or without it: <c>= ๔๒ / ๑๐</c>.</summary>
    private bool Step(string text, FlowLine line)
    {
        int before = formulas.Count;
        if (!chain.Step(wording.WithEqualsSigns(text), line))
            return false;
        if (otherFormulas.Contains(chain.First))
            otherFormulas.UnionWith(Enumerable.Range(before, formulas.Count - before));
        afterLabel &= chain.Awaits;
        return true;
    }

    /// <summary>Of two values one below the other the first is a further statement: <c>= ๔.๒</c>, <c>= ๔.๒๐๐๐</c>.</summary>
    private void SetValue(StatedFigure value)
    {
        if (chain.Give(value) is { } before && !otherFormulas.Contains(chain.First))
            labelled.Add(before);
        afterLabel = false;
    }

    /// <summary><c>= ๔.๒๐๐๐</c>, or with words for the score before it: <c>ได้คะแนน = ๔.๒๐๐๐ คะแนน</c>. A further value has none.</summary>
    private bool IsValueLine(string text, FlowLine line, out StatedFigure value)
    {
        value = StatedFigure.Absent;
        string s = wording.WithEqualsSigns(text).Trim();
        int equals = s.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || (equals > 0 && !(chain.Awaits && ScoreLabel.Parse(s[..equals], wording) is not null)))
            return false;
        value = FigureReader.Read(s[(equals + 1)..], line.PlaceOfLast(s[equals..]), wording.NotAssessed);
        return value.State == FigureState.Stated && (chain.Awaits || chain.GoesOnWith(value))
            || value.State == FigureState.Unclear && equals == 0 && chain.Awaits;
    }

    /// <summary>Σ(weight × score) over Σ weight, in figures or in symbols. One product alone is the calculation of a result unless a label
    /// says otherwise.</summary>
    private bool IsAverage(FormulaExpression expression)
    {
        if (expression is not FormulaQuotient quotient)
            return false;
        if (expression.HasSymbols)
            return afterLabel;
        int products = Terms(quotient.Dividend).Count(t => t is FormulaProduct { Factors.Count: 2 });
        return products >= 2 || (products == 1 && afterLabel);
    }

    /// <summary>The sums alone, with what they come to: <c>๑๘ ÷ ๕ = ๓.๖</c> behind a label. Without a value, <c>๓.๖/๕</c> is a score out of
    /// five.</summary>
    private bool IsOfSums(FormulaExpression expression, StatedFigure value) =>
        afterLabel
        && value.State == FigureState.Stated
        && expression is FormulaQuotient { Dividend: var above, Divisor: var below }
        && Terms(above).All(t => t is FormulaFigure)
        && Terms(below).All(t => t is FormulaFigure);

    private static IReadOnlyList<FormulaExpression> Terms(FormulaExpression expression) =>
        expression is FormulaSum sum ? sum.Terms : [expression];

    private static StatedFigure LastFigure(IReadOnlyList<FormulaExpression?> sides) =>
        sides is [_, .., FormulaFigure last] ? StatedFigure.Of(last.Figure, last.Place) : StatedFigure.Absent;

    private static bool ContainsFraction(Equation equation) =>
        equation switch
        {
            EquationFraction => true,
            EquationRow row => row.Parts.Any(ContainsFraction),
            EquationGroup group => ContainsFraction(group.Body),
            _ => false,
        };

    private static bool LooksLikeFigure(string text) =>
        ThaiText.Clean(text) is { Length: > 0 and < 20 } clean && ThaiDigits.IsDigit(clean[0]);

    private bool IsConnective(string text) =>
        text == "="
        || wording.Words(WordList.EqualWords).Contains(text, StringComparer.Ordinal)
        || wording.Words(WordList.Connectives).Contains(text, StringComparer.Ordinal);
}
