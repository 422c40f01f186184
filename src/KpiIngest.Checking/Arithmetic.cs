using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking;

/// <summary>The computation that proves a discrepancy, as a person would check it by hand.</summary>
public abstract record Arithmetic
{
    /// <summary>As in the contract: <c>1 × 3.5 = 3.5; stated 3.0000 (-0.5)</c>.</summary>
    public abstract string Line { get; }

    /// <summary>The same for a message, in each language's digits; long sums are shortened.</summary>
    public abstract Bilingual Said { get; }

    protected static string Plain(Rational value) => DecimalText.Of(value).Text;
}

/// <summary><c>15.5 ÷ 5 = 3.1; stated 3.2000 (+0.1)</c>: computed numbers without trailing zeros, the stated one with its places,
/// the difference stated less computed.</summary>
/// <param name="Operation"><c>15.5 ÷ 5</c>, Arabic digits.</param>
/// <param name="Result">Exact.</param>
public sealed record Computation(string Operation, Rational Result, Figure Stated) : Arithmetic
{
    /// <summary>Above this many characters a message shows only the first and the last terms of a sum.</summary>
    private const int LongestInMessage = 120;

    /// <summary>Decimals of a result that a message shows as they are.</summary>
    private const int MostPlaces = 4;

    /// <summary>Decimals of a rounded result beside a figure stated with fewer.</summary>
    private const int LeastPlaces = 2;

    public override string Line => $"{Operation} {Sign} {Plain(Result)}; stated {Stated.Normalised} ({Difference})";

    public override Bilingual Said
    {
        get
        {
            (Rational result, string sign) = ForPeople;
            string difference = DecimalText.Signed(Stated.Exact - result);
            return new Bilingual(
                Bilingual.Digits($"{Shortened} {sign} {Plain(result)} แต่ระบุ {Stated.Normalised} ({difference})").Thai,
                $"{Shortened} {sign} {Plain(result)}; stated {Stated.Normalised} ({difference})"
            );
        }
    }

    /// <summary>A result with more decimals than the stated figure shows, and more than people read, is told at the stated
    /// places.</summary>
    private (Rational Result, string Sign) ForPeople
    {
        get
        {
            int places = Math.Max(Stated.Places, LeastPlaces);
            Rational rounded = Rational.Of(Result.RoundedUnits(places)) * Rational.Unit(places);
            Rational readable = Rational.Of(Result.RoundedUnits(MostPlaces)) * Rational.Unit(MostPlaces);
            return Result == readable || Result == rounded ? (Result, "=") : (rounded, "≈");
        }
    }

    private string Sign => DecimalText.Of(Result).Rounded ? "≈" : "=";

    private string Difference => DecimalText.Signed(Stated.Exact - DecimalText.Shown(Result));

    private string Shortened
    {
        get
        {
            if (Operation.Length <= LongestInMessage)
                return Operation;
            string[] terms = Operation.Split(" + ");
            return terms.Length < 6 ? Operation : $"{terms[0]} + {terms[1]} + {terms[2]} + … + {terms[^1]}";
        }
    }
}

/// <summary><c>1 ≠ 0.5</c>: two places that should state the same, the stated one first.</summary>
public sealed record Comparison(Rational Stated, Rational Expected) : Arithmetic
{
    public override string Line => $"{Plain(Stated)} ≠ {Plain(Expected)}";

    public override Bilingual Said => Bilingual.Digits(Line);

    /// <summary>For a sentence: the stated figure.</summary>
    public Bilingual SaidStated => Bilingual.Digits(Plain(Stated));

    /// <summary>For a sentence: what the other place has.</summary>
    public Bilingual SaidExpected => Bilingual.Digits(Plain(Expected));
}
