using System.Numerics;
using System.Runtime.InteropServices;

namespace KpiIngest.Documents.Scan.Figures;

/// <summary>A square picture of several channels between two layers.</summary>
/// <param name="Side">In pixels.</param>
/// <param name="Channels">Of each pixel.</param>
/// <param name="Values">Row by row, all channels of a pixel side by side.</param>
internal readonly record struct Planes(int Side, int Channels, float[] Values)
{
    /// <summary>
    /// Convolution by a square window with white around the picture, cut off below 0. The number of outputs, that of
    /// <paramref name="biases"/>, is a multiple of the widest vector's length.
    /// </summary>
    /// <param name="window">Side of the window, an odd number.</param>
    /// <param name="step">From window to window, in pixels; divides the picture's side.</param>
    public Planes Convolved(int window, int step, float[] weights, float[] biases)
    {
        (int outputs, int side) = (biases.Length, Side / step);
        if (outputs % Vector<float>.Count != 0)
            throw new ArgumentException($"{outputs} outputs", nameof(biases));
        float[] padded = Padded(window / 2);
        float[] result = new float[side * side * outputs];
        int row = (Side + window - 1) * Channels;
        for (int i = 0; i < side * side; i++)
        {
            int corner = (i / side * step * row) + (i % side * step * Channels);
            Windowed source = new(padded.AsSpan(corner), row, window, window * Channels);
            Span<float> pixel = result.AsSpan(i * outputs, outputs);
            int o = 0;
            for (; o + (4 * Vector<float>.Count) <= outputs; o += 4 * Vector<float>.Count)
                FourVectors(source, weights, biases, pixel, o);
            for (; o < outputs; o += Vector<float>.Count)
                OneVector(source, weights, biases, pixel, o);
        }

        return new Planes(side, outputs, result);
    }

    /// <summary>The largest value of each window, channel by channel; what does not fill a window is left out.</summary>
    public Planes LargestOf(int window, int step)
    {
        int side = ((Side - window) / step) + 1;
        float[] result = new float[side * side * Channels];
        for (int y = 0; y < side; y++)
        {
            for (int x = 0; x < side; x++)
            {
                Span<float> target = result.AsSpan(((y * side) + x) * Channels, Channels);
                for (int i = 0; i < window * window; i++)
                {
                    Span<float> source = Values.AsSpan(
                        ((((y * step) + (i / window)) * Side) + (x * step) + (i % window)) * Channels,
                        Channels
                    );
                    int c = 0;
                    for (; c + Vector<float>.Count <= Channels; c += Vector<float>.Count)
                        Vector.Max(new Vector<float>(target[c..]), new Vector<float>(source[c..])).CopyTo(target[c..]);
                    for (; c < Channels; c++)
                        target[c] = Math.Max(target[c], source[c]);
                }
            }
        }

        return new Planes(side, Channels, result);
    }

    private float[] Padded(int reach)
    {
        int row = (Side + (2 * reach)) * Channels;
        float[] padded = new float[(Side + (2 * reach)) * row];
        for (int y = 0; y < Side; y++)
        {
            Span<float> source = Values.AsSpan(y * Side * Channels, Side * Channels);
            source.CopyTo(padded.AsSpan(((y + reach) * row) + (reach * Channels)));
        }

        return padded;
    }

    private static void FourVectors(Windowed source, float[] weights, float[] biases, Span<float> pixel, int o)
    {
        (int length, int outputs) = (Vector<float>.Count, biases.Length);
        (Vector<float> a, Vector<float> b) = (new Vector<float>(biases, o), new Vector<float>(biases, o + length));
        (Vector<float> c, Vector<float> d) = (new Vector<float>(biases, o + (2 * length)), new Vector<float>(biases, o + (3 * length)));
        ref float weight = ref MemoryMarshal.GetArrayDataReference(weights);
        nuint at = (nuint)o;
        for (int y = 0; y < source.Rows; y++)
        {
            foreach (float value in source.Row(y))
            {
                Vector<float> factor = new(value);
                a = Vector.FusedMultiplyAdd(factor, Vector.LoadUnsafe(ref weight, at), a);
                b = Vector.FusedMultiplyAdd(factor, Vector.LoadUnsafe(ref weight, at + (nuint)length), b);
                c = Vector.FusedMultiplyAdd(factor, Vector.LoadUnsafe(ref weight, at + (nuint)(2 * length)), c);
                d = Vector.FusedMultiplyAdd(factor, Vector.LoadUnsafe(ref weight, at + (nuint)(3 * length)), d);
                at += (nuint)outputs;
            }
        }

        Vector.Max(a, Vector<float>.Zero).CopyTo(pixel[o..]);
        Vector.Max(b, Vector<float>.Zero).CopyTo(pixel[(o + length)..]);
        Vector.Max(c, Vector<float>.Zero).CopyTo(pixel[(o + (2 * length))..]);
        Vector.Max(d, Vector<float>.Zero).CopyTo(pixel[(o + (3 * length))..]);
    }

    private static void OneVector(Windowed source, float[] weights, float[] biases, Span<float> pixel, int o)
    {
        (Vector<float> sum, int at) = (new Vector<float>(biases, o), o);
        for (int y = 0; y < source.Rows; y++)
        {
            foreach (float value in source.Row(y))
            {
                sum = Vector.FusedMultiplyAdd(new Vector<float>(value), new Vector<float>(weights, at), sum);
                at += biases.Length;
            }
        }

        Vector.Max(sum, Vector<float>.Zero).CopyTo(pixel[o..]);
    }

    /// <summary>What one window sees of a picture: some rows, each going on over all channels of its pixels.</summary>
    private readonly ref struct Windowed(ReadOnlySpan<float> values, int step, int rows, int length)
    {
        private readonly ReadOnlySpan<float> values = values;

        public int Rows => rows;

        public ReadOnlySpan<float> Row(int y) => values.Slice(y * step, length);
    }
}
