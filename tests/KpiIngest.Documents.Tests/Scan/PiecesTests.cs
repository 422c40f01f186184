using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Pictures;

namespace KpiIngest.Documents.Tests.Scan;

public sealed class PiecesTests
{
    [Fact]
    public void Ink_that_meets_at_a_corner_hangs_together()
    {
        byte[] ink = [1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1];
        List<Piece> pieces = Pieces.Of(new InkPicture(4, 3, ink), 10)!;
        Assert.Equal([(0, 2), (3, 1), (3, 1)], pieces.OrderBy(p => p.Box.Left).ThenBy(p => p.Box.Top).Select(p => (p.Box.Left, p.Area)));
    }

    [Fact]
    public void Two_arms_that_meet_below_are_one_piece()
    {
        byte[] ink = [1, 0, 1, 1, 0, 1, 1, 1, 1];
        Piece piece = Assert.Single(Pieces.Of(new InkPicture(3, 3, ink), 10)!);
        Assert.Equal((new PixelBox(0, 0, 3, 3), 7), (piece.Box, piece.Area));
    }

    [Fact]
    public void Noise_is_told_by_the_number_of_its_pieces()
    {
        byte[] ink = new byte[100 * 100];
        for (int i = 0; i < ink.Length; i += 2)
            ink[i] = (byte)(i / 100 % 2 == 0 ? 1 : 0);
        Assert.Null(Pieces.Of(new InkPicture(100, 100, ink), 500));
    }
}
