using KpiIngest.Checking.Recompute;

namespace KpiIngest.Checking.Tests.Evidence;

/// <summary>Computes <c>#1 × #2 ÷ #3</c> as whoever reads the answer would, knowing nothing of the rules.</summary>
internal sealed class Operation
{
    private readonly string text;
    private readonly IReadOnlyList<Rational> operands;
    private int at;

    private Operation(string text, IReadOnlyList<Rational> operands) => (this.text, this.operands) = (text, operands);

    public static Rational Value(string text, IReadOnlyList<Rational> operands)
    {
        Operation operation = new(text, operands);
        Rational value = operation.Sum();
        return operation.at == text.Length ? value : throw new FormatException($"{text} is not understood from {operation.at} on.");
    }

    private Rational Sum()
    {
        Rational sum = Product();
        while (true)
        {
            if (Take('+'))
                sum += Product();
            else if (Take('−'))
                sum -= Product();
            else
                return sum;
        }
    }

    private Rational Product()
    {
        Rational product = Operand();
        while (true)
        {
            if (Take('×'))
                product *= Operand();
            else if (Take('÷'))
                product /= Operand();
            else
                return product;
        }
    }

    private Rational Operand()
    {
        if (Take('('))
        {
            Rational inner = Sum();
            return Take(')') ? inner : throw new FormatException($"A bracket is not closed: {text}");
        }

        if (!Take('#'))
            throw new FormatException($"No operand at {at}: {text}");
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        int index = int.Parse(text[start..at], System.Globalization.CultureInfo.InvariantCulture);
        Skip();
        return operands[index];
    }

    private bool Take(char sign)
    {
        Skip();
        if (at >= text.Length || text[at] != sign)
            return false;
        at++;
        Skip();
        return true;
    }

    private void Skip()
    {
        while (at < text.Length && text[at] == ' ')
            at++;
    }
}
