using KpiIngest.Documents.Scan.Figures;

namespace KpiIngest.Documents.Tests.Scan.Figures;

public sealed class FigureModelTests
{
    [Fact]
    public void The_model_that_is_built_in_is_the_one_of_the_source()
    {
        FigureModel model = FigureModel.BuiltIn();

        Assert.Equal(FigureClassifier.Classes, model.Classes);
        Assert.InRange(model.Threshold, 0.5, 1);
        Assert.InRange(model.Temperature, 0.3, 3);
    }

    [Fact]
    public void A_model_survives_being_written()
    {
        FigureModel model = FigureModel.BuiltIn();

        FigureModel again = FigureModel.Read(model.Write());

        Assert.Equal(model.Layers.SelectMany(l => l), again.Layers.SelectMany(l => l));
        Assert.Equal((model.Classes, model.Temperature, model.Threshold), (again.Classes, again.Temperature, again.Threshold));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(-1)]
    public void A_model_that_is_cut_off_or_goes_on_is_refused(int length)
    {
        byte[] bytes = FigureModel.BuiltIn().Write();
        byte[] damaged = length < 0 ? [.. bytes, 0] : bytes[..length];

        Assert.Throws<InvalidDataException>(() => FigureModel.Read(damaged));
    }
}
