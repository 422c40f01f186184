using KpiIngest.Commands.Check;

namespace KpiIngest.Tests.Commands;

public class OrderedResultsTests
{
    [Fact]
    public async Task Results_come_in_the_order_of_the_items_whichever_is_done_first()
    {
        TaskCompletionSource first = new();
        List<int> results = new();
        await foreach (int result in OrderedResults.OfAsync([1, 2, 3], 2, Work, CancellationToken.None))
            results.Add(result);
        Assert.Equal([1, 2, 3], results);

        async Task<int> Work(int item, CancellationToken cancellationToken)
        {
            // The first is done only when the second has begun.
            if (item == 1)
                await first.Task.WaitAsync(TimeSpan.FromMinutes(2), cancellationToken);
            else
                first.TrySetResult();
            return item;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task No_more_items_are_under_way_than_allowed(int sideBySide)
    {
        (int begun, int given) = (0, 0);
        await foreach (int _ in OrderedResults.OfAsync(new int[20], sideBySide, Work, CancellationToken.None))
            given++;
        Assert.Equal((20, 20), (begun, given));

        async Task<int> Work(int item, CancellationToken cancellationToken)
        {
            begun++;
            Assert.InRange(begun - given, 1, sideBySide);
            await Task.CompletedTask;
            return item;
        }
    }

    [Fact]
    public async Task When_one_fails_the_others_are_cancelled()
    {
        CancellationToken other = default;
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (int _ in OrderedResults.OfAsync([1, 2], 2, Work, CancellationToken.None))
            {
                Assert.Fail("no result");
            }
        });
        Assert.True(other.IsCancellationRequested);

        async Task<int> Work(int item, CancellationToken cancellationToken)
        {
            if (item == 1)
                throw new IOException();
            other = cancellationToken;
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return item;
        }
    }
}
