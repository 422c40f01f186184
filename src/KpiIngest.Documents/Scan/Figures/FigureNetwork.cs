using System.Numerics;

namespace KpiIngest.Documents.Scan.Figures;

/// <summary>
/// A small convolutional network: one convolution of 5 × 5 by steps of two pixels, two of 3 × 3, each followed by cutting off below 0, the
/// latter also by the largest of each neighbourhood, and two full layers, the first of which also sees the place of the ink in its line.
/// Pictures are row by row, all channels of a pixel side by side.
/// </summary>
/// <remarks>
/// Weights lie input by input, all outputs of one side by side: of a convolution by row, column and channel of its window.
/// </remarks>
internal sealed class FigureNetwork
{
    public const int First = 16;
    public const int Second = 32;
    public const int Third = 64;
    public const int Hidden = 64;

    private const int WideWindow = 5;
    private const int Window = 3;
    private const int LastSide = 3;

    private readonly IReadOnlyList<float[]> layers;

    /// <exception cref="InvalidDataException">The layers are not of the sizes of this network.</exception>
    public FigureNetwork(IReadOnlyList<float[]> layers, int classes)
    {
        if (!layers.Select(l => l.Length).SequenceEqual(Sizes(classes)))
            throw new InvalidDataException("layers of another network");
        (this.layers, Classes) = (layers, classes);
    }

    private int Classes { get; }

    /// <summary>How many numbers each layer has: weights and biases by turns.</summary>
    public static IEnumerable<int> Sizes(int classes) =>
        [
            WideWindow * WideWindow * First,
            First,
            Window * Window * First * Second,
            Second,
            Window * Window * Second * Third,
            Third,
            ((LastSide * LastSide * Third) + GlyphInput.Places) * Hidden,
            Hidden,
            Hidden * classes,
            classes,
        ];

    /// <returns>One number a class, of any size: the larger, the likelier.</returns>
    public float[] Run(GlyphInput input)
    {
        Planes picture = new Planes(GlyphInput.Side, 1, input.Ink).Convolved(WideWindow, step: 2, layers[0], layers[1]);
        picture = picture.Convolved(Window, step: 1, layers[2], layers[3]).LargestOf(window: 2, step: 2);
        picture = picture.Convolved(Window, step: 1, layers[4], layers[5]).LargestOf(window: 3, step: 2);
        float[] hidden = Full([.. picture.Values, .. input.Place], 3, Hidden);
        for (int i = 0; i < hidden.Length; i++)
            hidden[i] = Math.Max(0, hidden[i]);
        return Full(hidden, 4, Classes);
    }

    private float[] Full(float[] values, int layer, int outputs)
    {
        (float[] weights, float[] result) = (layers[2 * layer], (float[])layers[(2 * layer) + 1].Clone());
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] == 0)
                continue;
            Vector<float> factor = new(values[i]);
            ReadOnlySpan<float> row = weights.AsSpan(i * outputs, outputs);
            int o = 0;
            for (; o + Vector<float>.Count <= outputs; o += Vector<float>.Count)
                Vector.FusedMultiplyAdd(factor, new Vector<float>(row[o..]), new Vector<float>(result, o)).CopyTo(result, o);
            for (; o < outputs; o++)
                result[o] = MathF.FusedMultiplyAdd(values[i], row[o], result[o]);
        }

        return result;
    }
}
