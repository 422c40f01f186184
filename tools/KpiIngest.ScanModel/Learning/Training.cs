using System.Diagnostics;
using KpiIngest.Documents.Scan.Figures;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace KpiIngest.ScanModel.Learning;

/// <summary>Trains the network; the same glyphs give the same network on the same kind of processor.</summary>
internal static class Training
{
    private const int Batch = 256;
    private const double HighestRate = 4e-3;
    private const double Decay = 1e-3;

    public static IReadOnlyList<float[]> Run(GlyphSet glyphs, int rounds)
    {
        random.manual_seed(20);
        set_num_threads(Environment.ProcessorCount);
        using var network = new TrainedNetwork(FigureClassifier.Classes.Length);
        using var optimizer = optim.AdamW(network.parameters(), HighestRate, weight_decay: Decay);
        var order = new System.Random(20);
        var places = Enumerable.Range(0, glyphs.Count).ToArray();
        var (steps, step, clock) = (rounds * (glyphs.Count / Batch), 0, Stopwatch.StartNew());
        network.train();
        for (var round = 0; round < rounds; round++)
        {
            order.Shuffle(places);
            var loss = 0.0;
            for (var from = 0; from + Batch <= places.Length; from += Batch, step++)
            {
                foreach (var group in optimizer.ParamGroups) group.LearningRate = Rate((double)step / steps);
                loss += Step(network, optimizer, glyphs, places.AsSpan(from, Batch));
            }

            Console.Error.WriteLine($"round {round + 1} of {rounds}: loss {loss / (places.Length / Batch):F5}, {clock.Elapsed.TotalSeconds:F0} s");
        }

        return network.Layers();
    }

    /// <summary>Rises for a tenth of the way, then falls along a cosine.</summary>
    private static double Rate(double done) => done < 0.1 ? HighestRate * (done + 0.002) / 0.102 : HighestRate * (1 + Math.Cos(Math.PI * (done - 0.1) / 0.9)) / 2;

    private static double Step(TrainedNetwork network, optim.Optimizer optimizer, GlyphSet glyphs, ReadOnlySpan<int> chosen)
    {
        using var scope = NewDisposeScope();
        var (ink, place, classes) = (new float[chosen.Length * GlyphSet.Size], new float[chosen.Length * GlyphInput.Places], new long[chosen.Length]);
        for (var i = 0; i < chosen.Length; i++)
        {
            var source = glyphs.Ink.AsSpan(chosen[i] * GlyphSet.Size, GlyphSet.Size);
            for (var p = 0; p < source.Length; p++) ink[(i * GlyphSet.Size) + p] = source[p] / 255f;
            glyphs.Places.AsSpan(chosen[i] * GlyphInput.Places, GlyphInput.Places).CopyTo(place.AsSpan(i * GlyphInput.Places));
            classes[i] = glyphs.Classes[chosen[i]];
        }

        var places = tensor(place, [chosen.Length, GlyphInput.Places]);
        places += randn_like(places) * 0.03;
        optimizer.zero_grad();
        var loss = functional.cross_entropy(network.call(tensor(ink, [chosen.Length, 1, GlyphInput.Side, GlyphInput.Side]), places), tensor(classes));
        loss.backward();
        optimizer.step();
        return loss.item<float>();
    }
}
