using System.Security.Cryptography;
using System.Text;

namespace KpiIngest.Documents.Scan.Figures;

/// <summary>
/// What was learnt: <c>tools/KpiIngest.ScanModel</c> writes it, <c>docs/scan-model.md</c> says how and what it gets right. All numbers of
/// layers are halves, so that the file is small; what it is worth was measured on these, not on the longer ones of training.
/// </summary>
/// <param name="Classes">The characters of the outputs, in their order; the last is <see cref="FigureClassifier.Rejected"/>.</param>
/// <param name="Temperature">Outputs are divided by it before they become probabilities.</param>
/// <param name="Threshold">Probability from which a glyph counts as read, 0 to 1.</param>
/// <param name="Layers">Weights and biases by turns, as <see cref="FigureNetwork"/> lays them out.</param>
internal sealed record FigureModel(string Classes, float Temperature, float Threshold, IReadOnlyList<float[]> Layers)
{
    /// <summary>Of <c>figures.model</c>. It stands here so that the reader's version changes with the model.</summary>
    public const string Sha256 = "c8784187147deda8b0c0c5e0a47c0c299cb91c051a48aadd74302e6050111ac2";

    private const string Resource = "KpiIngest.Documents.Scan.Figures.figures.model";
    private const uint Mark = 0x3147464b;
    private const int MostClasses = 64;

    /// <exception cref="InvalidDataException">The model that was built in is not the one that this source was written for.</exception>
    public static FigureModel BuiltIn()
    {
        using Stream stream =
            typeof(FigureModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"{Resource} is not built in");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        string digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return digest == Sha256 ? Read(bytes) : throw new InvalidDataException($"{Resource} has the digest {digest}, not {Sha256}");
    }

    /// <exception cref="InvalidDataException">It is no model, or one of another shape than the network.</exception>
    public static FigureModel Read(byte[] bytes)
    {
        try
        {
            using BinaryReader reader = new(new MemoryStream(bytes), Encoding.UTF8);
            if (reader.ReadUInt32() != Mark)
                throw new InvalidDataException("no model of figures");
            string classes = reader.ReadString();
            if (classes.Length is 0 or > MostClasses)
                throw new InvalidDataException($"{classes.Length} classes");
            (float temperature, float threshold) = (reader.ReadSingle(), reader.ReadSingle());
            float[][] layers = FigureNetwork.Sizes(classes.Length).Select(size => Layer(reader, size)).ToArray();
            if (reader.BaseStream.Position != bytes.Length)
                throw new InvalidDataException("the model goes on after its last layer");
            return new FigureModel(classes, temperature, threshold, layers);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("the model ends early", e);
        }
    }

    public byte[] Write()
    {
        using MemoryStream bytes = new();
        using (BinaryWriter writer = new(bytes, Encoding.UTF8))
        {
            writer.Write(Mark);
            writer.Write(Classes);
            writer.Write(Temperature);
            writer.Write(Threshold);
            foreach (float number in Layers.SelectMany(l => l))
                writer.Write((Half)number);
        }

        return bytes.ToArray();
    }

    private static float[] Layer(BinaryReader reader, int size)
    {
        float[] layer = new float[size];
        for (int i = 0; i < size; i++)
            layer[i] = (float)reader.ReadHalf();
        return layer;
    }
}
