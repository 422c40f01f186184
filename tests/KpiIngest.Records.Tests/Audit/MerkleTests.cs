using System.Text;
using KpiIngest.Records.Audit.Merkle;

namespace KpiIngest.Records.Tests.Audit;

/// <summary>The tree over the audit trail, against the published vectors of certificate transparency and against the definition
/// itself.</summary>
public sealed class MerkleTests
{
    /// <summary>Leaves and roots of the reference implementation of RFC 6962.</summary>
    private static readonly string[] Leaves =
    [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];

    private static readonly string[] Roots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void The_roots_are_those_of_certificate_transparency()
    {
        MerkleFrontier tree = new();
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Convert.ToHexStringLower(tree.Root));
        Assert.Equal(
            Roots,
            Leaves.Select(leaf =>
            {
                tree.Add(MerkleHash.Leaf(Convert.FromHexString(leaf)));
                return Convert.ToHexStringLower(tree.Root);
            })
        );
    }

    [Fact]
    public void Every_leaf_of_every_small_tree_is_proven_and_no_other()
    {
        for (int size = 1; size <= 40; size++)
        {
            byte[] root = RootOf(0, size);
            for (int index = 0; index < size; index++)
            {
                List<byte[]> path = [.. MerkleProof.Inclusion(index, size).Select(r => RootOf(r.First, r.End))];
                Assert.True(MerkleCheck.Includes(root, size, index, Leaf(index), path));
                Assert.False(MerkleCheck.Includes(root, size, index, Leaf(index + 1), path));
                Assert.False(MerkleCheck.Includes(root, size, (index + 1) % (size + 1), Leaf(index), path) && size > 1);
                if (path.Count > 0)
                    Assert.False(MerkleCheck.Includes(root, size, index, Leaf(index), path[..^1]));
                Assert.False(MerkleCheck.Includes(root, size, index, Leaf(index), [.. path, Leaf(0)]));
            }
        }
    }

    [Fact]
    public void Every_earlier_tree_is_proven_to_be_the_beginning_of_a_later_one_and_no_other_is()
    {
        for (int size = 1; size <= 40; size++)
        {
            for (int earlier = 1; earlier <= size; earlier++)
            {
                List<byte[]> path = [.. MerkleProof.Consistency(earlier, size).Select(r => RootOf(r.First, r.End))];
                Assert.True(MerkleCheck.Continues(RootOf(0, earlier), earlier, RootOf(0, size), size, path));
                Assert.False(MerkleCheck.Continues(RootOf(1, earlier + 1), earlier, RootOf(0, size), size, path));
                Assert.False(MerkleCheck.Continues(RootOf(0, earlier), earlier, RootOf(1, size + 1), size, path));
                Assert.False(MerkleCheck.Continues(RootOf(0, earlier), earlier, RootOf(0, size), size, [.. path, Leaf(0)]));
            }
        }
    }

    private static byte[] Leaf(long index) => MerkleHash.Leaf(Encoding.UTF8.GetBytes($"รายการที่ {index}"));

    /// <summary>The definition of RFC 6962, 2.1, word for word.</summary>
    private static byte[] RootOf(long first, long end)
    {
        if (end - first == 1)
            return Leaf(first);
        long split = 1;
        while (split * 2 < end - first)
            split *= 2;
        return MerkleHash.Node(RootOf(first, first + split), RootOf(first + split, end));
    }
}
