using Hangfire;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.States;
using Hangfire.Storage;
using KpiIngest.Jobs.Engine;

namespace KpiIngest.Tests.Jobs;

/// <summary>What the engine keeps in memory of jobs that have ended.</summary>
public sealed class EndedJobsTests : IDisposable
{
    private const int Most = 3;

    private readonly InMemoryStorage storage = new(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromDays(1) });
    private readonly BackgroundJobClient client;

    public EndedJobsTests() => client = new BackgroundJobClient(storage, new JobFilterCollection { new EndedJobs(Most) });

    public void Dispose() => storage.Dispose();

    [Fact]
    public void The_newest_stay_and_the_others_go()
    {
        List<string> jobs = [.. Enumerable.Range(0, 10).Select(_ => Ended())];

        AssertGone(jobs[..^Most]);

        Assert.All(jobs[^Most..], job => Assert.Equal(SucceededState.StateName, StateOf(job)));
        Assert.Equal(Most, storage.GetMonitoringApi().SucceededListCount());
    }

    [Fact]
    public void One_that_was_put_up_again_stays_however_many_end_after_it()
    {
        string again = Ended();
        string other = Ended();
        Assert.True(client.ChangeState(again, new EnqueuedState()));
        List<string> later = [.. Enumerable.Range(0, 10).Select(_ => Ended())];

        AssertGone([other, .. later[..^Most]]);

        Assert.Equal(EnqueuedState.StateName, StateOf(again));
    }

    [Fact]
    public void One_that_ended_twice_counts_as_newest()
    {
        string twice = Ended();
        string other = Ended();
        Assert.True(client.ChangeState(twice, new EnqueuedState()));
        Assert.True(client.ChangeState(twice, new SucceededState(null, 0, 0)));
        string last = Ended();
        string afterIt = Ended();

        AssertGone([other]);

        Assert.All([twice, last, afterIt], job => Assert.Equal(SucceededState.StateName, StateOf(job)));
    }

    private string Ended() => client.Create(Job.FromExpression(() => GC.KeepAlive(storage)), new SucceededState(null, 0, 0));

    private string? StateOf(string job)
    {
        using IStorageConnection connection = storage.GetConnection();
        return connection.GetJobData(job)?.State;
    }

    private void AssertGone(IEnumerable<string> jobs) => Assert.All(jobs, job => Assert.Null(StateOf(job)));
}
