namespace KpiIngest.Documents.Scan.Figures;

/// <summary>
/// A small convolutional network: four convolutions of 3 × 3, each followed by cutting off below 0, three times the largest of a neighbourhood, and two full layers,
/// the first of which also sees the place of the ink in its line. Pictures are row by row, all channels of a pixel side by side.
/// </summary>
/// <remarks>Weights lie input by input, all outputs of one side by side: of a convolution by row, column and channel of its window.</remarks>
internal sealed class FigureNetwork
{
    public const int First = 16;
    public const int Second = 32;
    public const int Third = 32;
    public const int Fourth = 64;
    public const int Hidden = 64;

    private const int Window = 9;
    private const int LastSide = 3;

    private readonly IReadOnlyList<float[]> layers;

    /// <exception cref="InvalidDataException">The layers are not of the sizes of this network.</exception>
    public FigureNetwork(IReadOnlyList<float[]> layers, int classes)
    {
        if (!layers.Select(l => l.Length).SequenceEqual(Sizes(classes))) throw new InvalidDataException("layers of another network");
        (this.layers, Classes) = (layers, classes);
    }

    private int Classes { get; }

    /// <summary>How many numbers each layer has: weights and biases by turns.</summary>
    public static IEnumerable<int> Sizes(int classes) =>
    [
        Window * First, First, Window * First * Second, Second, Window * Second * Third, Third, Window * Third * Fourth, Fourth,
        ((LastSide * LastSide * Fourth) + GlyphInput.Places) * Hidden, Hidden, Hidden * classes, classes,
    ];

    /// <returns>One number a class, of any size: the larger, the likelier.</returns>
    public float[] Run(GlyphInput input)
    {
        var picture = new Planes(GlyphInput.Side, 1, input.Ink);
        picture = Convolved(picture, 0).LargestOf(window: 2, step: 2);
        picture = Convolved(Convolved(picture, 1), 2).LargestOf(window: 2, step: 2);
        picture = Convolved(picture, 3).LargestOf(window: 3, step: 2);
        var hidden = Full([.. picture.Values, .. input.Place], 4, Hidden);
        for (var i = 0; i < hidden.Length; i++) hidden[i] = Math.Max(0, hidden[i]);
        return Full(hidden, 5, Classes);
    }

    private Planes Convolved(Planes picture, int layer) => picture.Convolved(layers[2 * layer], layers[(2 * layer) + 1]);

    private float[] Full(float[] values, int layer, int outputs)
    {
        var (weights, result) = (layers[2 * layer], (float[])layers[(2 * layer) + 1].Clone());
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] == 0) continue;
            for (var o = 0; o < outputs; o++) result[o] += values[i] * weights[(i * outputs) + o];
        }

        return result;
    }
}
