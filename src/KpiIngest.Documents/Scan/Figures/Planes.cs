using System.Numerics;
using System.Runtime.InteropServices;

namespace KpiIngest.Documents.Scan.Figures;

/// <summary>A square picture of several channels between two layers.</summary>
/// <param name="Side">In pixels.</param>
/// <param name="Channels">Of each pixel.</param>
/// <param name="Values">Row by row, all channels of a pixel side by side.</param>
internal readonly record struct Planes(int Side, int Channels, float[] Values)
{
    private const int Reach = 1;
    private const int Window = (2 * Reach) + 1;

    /// <summary>
    /// Convolution by 3 × 3 with white around the picture, cut off below 0. The number of outputs, that of <paramref name="biases"/>, is a multiple of the widest vector's
    /// length.
    /// </summary>
    public Planes Convolved(float[] weights, float[] biases)
    {
        var outputs = biases.Length;
        if (outputs % Vector<float>.Count != 0) throw new ArgumentException($"{outputs} outputs", nameof(biases));
        var padded = Padded();
        var result = new float[Side * Side * outputs];
        var row = (Side + (2 * Reach)) * Channels;
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var window = padded.AsSpan((y * row) + (x * Channels));
                var pixel = result.AsSpan(((y * Side) + x) * outputs, outputs);
                var o = 0;
                for (; o + (4 * Vector<float>.Count) <= outputs; o += 4 * Vector<float>.Count) FourVectors(window, row, weights, biases, pixel, o);
                for (; o < outputs; o += Vector<float>.Count) OneVector(window, row, weights, biases, pixel, o);
            }
        }

        return new Planes(Side, outputs, result);
    }

    /// <summary>The largest value of each window, channel by channel; what does not fill a window is left out.</summary>
    public Planes LargestOf(int window, int step)
    {
        var side = ((Side - window) / step) + 1;
        var result = new float[side * side * Channels];
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                var target = result.AsSpan(((y * side) + x) * Channels, Channels);
                for (var i = 0; i < window * window; i++)
                {
                    var source = Values.AsSpan(((((y * step) + (i / window)) * Side) + (x * step) + (i % window)) * Channels, Channels);
                    for (var c = 0; c < Channels; c++) target[c] = Math.Max(target[c], source[c]);
                }
            }
        }

        return new Planes(side, Channels, result);
    }

    private float[] Padded()
    {
        var row = (Side + (2 * Reach)) * Channels;
        var padded = new float[(Side + (2 * Reach)) * row];
        for (var y = 0; y < Side; y++) Values.AsSpan(y * Side * Channels, Side * Channels).CopyTo(padded.AsSpan(((y + Reach) * row) + (Reach * Channels)));
        return padded;
    }

    private void FourVectors(ReadOnlySpan<float> window, int row, float[] weights, float[] biases, Span<float> pixel, int o)
    {
        var (length, outputs) = (Vector<float>.Count, biases.Length);
        var (a, b, c, d) = (new Vector<float>(biases, o), new Vector<float>(biases, o + length), new Vector<float>(biases, o + (2 * length)), new Vector<float>(biases, o + (3 * length)));
        ref var weight = ref MemoryMarshal.GetArrayDataReference(weights);
        for (var y = 0; y < Window; y++)
        {
            var source = window.Slice(y * row, Window * Channels);
            var at = (nuint)((y * source.Length * outputs) + o);
            foreach (var value in source)
            {
                var factor = new Vector<float>(value);
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

    private void OneVector(ReadOnlySpan<float> window, int row, float[] weights, float[] biases, Span<float> pixel, int o)
    {
        var sum = new Vector<float>(biases, o);
        for (var y = 0; y < Window; y++)
        {
            var source = window.Slice(y * row, Window * Channels);
            var at = (y * source.Length * biases.Length) + o;
            foreach (var value in source)
            {
                sum = Vector.FusedMultiplyAdd(new Vector<float>(value), new Vector<float>(weights, at), sum);
                at += biases.Length;
            }
        }

        Vector.Max(sum, Vector<float>.Zero).CopyTo(pixel[o..]);
    }
}
