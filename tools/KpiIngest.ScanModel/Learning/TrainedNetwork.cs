using KpiIngest.Documents.Scan.Figures;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace KpiIngest.ScanModel.Learning;

/// <summary>The network of <see cref="FigureNetwork"/> in the shape in which it is trained: each convolution is followed by batch normalisation, which is folded into it afterwards.</summary>
internal sealed class TrainedNetwork : Module<Tensor, Tensor, Tensor>
{
    private readonly Conv2d[] convolutions;
    private readonly BatchNorm2d[] norms;
    private readonly Linear hidden;
    private readonly Linear last;
    private readonly Dropout dropout = Dropout(0.2);

    public TrainedNetwork(int classes)
        : base("figures")
    {
        int[] channels = [1, FigureNetwork.First, FigureNetwork.Second, FigureNetwork.Third, FigureNetwork.Fourth];
        convolutions = [.. channels[1..].Select((c, i) => Conv2d(channels[i], c, 3, padding: 1))];
        norms = [.. channels[1..].Select(c => BatchNorm2d(c))];
        hidden = Linear((9 * FigureNetwork.Fourth) + GlyphInput.Places, FigureNetwork.Hidden);
        last = Linear(FigureNetwork.Hidden, classes);
        for (var i = 0; i < convolutions.Length; i++)
        {
            register_module($"convolution{i}", convolutions[i]);
            register_module($"norm{i}", norms[i]);
        }

        register_module("hidden", hidden);
        register_module("last", last);
        register_module("dropout", dropout);
    }

    /// <param name="ink">Pictures × 1 × side × side.</param>
    /// <param name="place">Pictures × places.</param>
    public override Tensor forward(Tensor ink, Tensor place)
    {
        using var scope = NewDisposeScope();
        var x = functional.max_pool2d(Step(ink, 0), 2);
        x = functional.max_pool2d(Step(Step(x, 1), 2), 2);
        x = functional.max_pool2d(Step(x, 3), 3, 2);
        x = cat([x.permute(0, 2, 3, 1).flatten(1), place], 1);
        return last.call(dropout.call(functional.relu(hidden.call(x)))).MoveToOuterDisposeScope();
    }

    /// <summary>Weights and biases in the order of <see cref="FigureNetwork"/>.</summary>
    public IReadOnlyList<float[]> Layers()
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var layers = new List<float[]>();
        for (var i = 0; i < convolutions.Length; i++)
        {
            var (convolution, norm) = (convolutions[i], norms[i]);
            var factor = norm.weight! / (norm.running_var! + norm.eps).sqrt();
            layers.Add(Numbers((convolution.weight * factor.view(-1, 1, 1, 1)).permute(2, 3, 1, 0)));
            layers.Add(Numbers(((convolution.bias! - norm.running_mean!) * factor) + norm.bias!));
        }

        layers.AddRange([Numbers(hidden.weight.t()), Numbers(hidden.bias!), Numbers(last.weight.t()), Numbers(last.bias!)]);
        return layers;
    }

    private Tensor Step(Tensor x, int layer) => functional.relu(norms[layer].call(convolutions[layer].call(x)));

    private static float[] Numbers(Tensor tensor) => tensor.contiguous().data<float>().ToArray();
}
