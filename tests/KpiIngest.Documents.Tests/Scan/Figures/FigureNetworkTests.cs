using KpiIngest.Documents.Scan.Figures;

namespace KpiIngest.Documents.Tests.Scan.Figures;

public sealed class FigureNetworkTests
{
    [Theory]
    [InlineData(5, 2, 16)]
    [InlineData(3, 1, 16)]
    [InlineData(3, 1, 64)]
    public void A_convolution_is_what_its_definition_says(int window, int step, int outputs)
    {
        const int Side = 6;
        const int Channels = 3;
        float[] values = Numbers(Side * Side * Channels, 1);
        float[] weights = Numbers(window * window * Channels * outputs, 2);
        float[] biases = Numbers(outputs, 3);

        Planes result = new Planes(Side, Channels, values).Convolved(window, step, weights, biases);

        Assert.Equal((Side / step, outputs), (result.Side, result.Channels));
        for (int i = 0; i < result.Values.Length; i++)
        {
            (int x, int y, int o) = (i / outputs % result.Side * step, i / outputs / result.Side * step, i % outputs);
            double sum = biases[o];
            for (int k = 0; k < window * window * Channels; k++)
            {
                (int column, int row) = (x + (k / Channels % window) - (window / 2), y + (k / Channels / window) - (window / 2));
                if (column is < 0 or >= Side || row is < 0 or >= Side)
                    continue;
                sum += values[(((row * Side) + column) * Channels) + (k % Channels)] * (double)weights[(k * outputs) + o];
            }

            Assert.Equal(Math.Max(0, sum), result.Values[i], 1e-4);
        }
    }

    [Fact]
    public void The_largest_is_taken_of_each_window_and_channel()
    {
        Planes planes = new(3, 2, [1, 10, 2, 9, 3, 8, 4, 7, 5, 6, 6, 5, 7, 4, 8, 3, 9, 2]);

        Assert.Equal([5, 10], planes.LargestOf(window: 2, step: 2).Values);
        Assert.Equal([9, 10], planes.LargestOf(window: 3, step: 1).Values);
    }

    [Fact]
    public void Layers_of_other_sizes_are_no_network()
    {
        int[] sizes = FigureNetwork.Sizes(25).ToArray();

        Assert.Throws<InvalidDataException>(() => new FigureNetwork([.. sizes[..^1].Select(s => new float[s])], 25));
        GlyphInput blank = new(new float[GlyphInput.Side * GlyphInput.Side], new float[GlyphInput.Places]);
        Assert.Equal(25, new FigureNetwork([.. sizes.Select(s => new float[s])], 25).Run(blank).Length);
    }

    private static float[] Numbers(int count, int seed) => [.. Enumerable.Range(0, count).Select(i => (float)Math.Sin((i * 1.7) + seed))];
}
