using KpiIngest.Documents.Pdf.Equations;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

public class AtomRunTests
{
    [Fact]
    public void Pieces_of_one_line_are_a_run_whatever_the_number_of_steps_between_them()
    {
        List<Atom> atoms = Line("หนึ่ง สอง สาม สี่", 100, 100).Select(Atom.Of).ToList();
        AtomRuns runs = new([.. atoms.AsEnumerable().Reverse()]);
        Assert.Single(atoms.Select(runs.Of).Distinct());
    }

    [Fact]
    public void Lines_above_each_other_and_columns_apart_are_runs_of_their_own()
    {
        Atom[] atoms = [Atom.Of(Text("ก", 100, 100)), Atom.Of(Text("ข", 100, 101)), Atom.Of(Text("ค", 300, 100))];
        AtomRuns runs = new(atoms);
        Assert.Equal(3, atoms.Select(runs.Of).Distinct().Count());
    }

    [Fact]
    public void A_run_goes_beyond_a_side_where_one_of_its_pieces_does()
    {
        Atom[] atoms = [Atom.Of(Text("ก", 100, 100)), Atom.Of(Text("ข", 109, 100)), Atom.Of(Text("ค", 100, 150))];
        AtomRuns runs = new(atoms);
        Assert.Equal([runs.Of(atoms[0])], runs.Beyond(new HashSet<Atom> { atoms[0], atoms[2] }));
    }

    [Fact]
    public void Pieces_that_look_alike_at_one_place_are_two()
    {
        Documents.Pdf.Page.PdfWord word = Text("ก", 100, 100);
        Assert.NotEqual(Atom.Of(word), Atom.Of(word));
    }
}
