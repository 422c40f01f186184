using Hangfire.Server;
using Hangfire.States;
using Hangfire.Storage;

namespace KpiIngest.Jobs.Engine;

/// <summary>Puts off what ends with <see cref="Later"/>, and marks what somebody put up again on the dashboard.</summary>
internal sealed class RunAgain : IElectStateFilter, IApplyStateFilter
{
    private const string Asked = "asked";

    /// <summary>The dashboard's page of what is tried again lists this set.</summary>
    private const string Retries = "retries";

    /// <summary>True where a person put up again what had ended.</summary>
    public static bool IsAsked(PerformContext context) => context.GetJobParameter<bool>(Asked);

    public void OnStateElection(ElectStateContext context)
    {
        switch (context.CandidateState)
        {
            case SucceededState { Result: Later later }:
                context.CandidateState = new ScheduledState(later.Delay) { Reason = later.Reason };
                context.SetJobParameter(Asked, false);
                if (later.Retry)
                    context.CustomData[Retries] = true;
                break;
            case EnqueuedState
                when context.CurrentState == FailedState.StateName
                    || context.CurrentState == SucceededState.StateName
                    || context.CurrentState == DeletedState.StateName:
                context.SetJobParameter(Asked, true);
                break;
        }
    }

    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        if (context.NewState is ScheduledState && context.CustomData?.ContainsKey(Retries) == true)
            transaction.AddToSet(Retries, context.BackgroundJob.Id);
    }

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        if (context.OldStateName == ScheduledState.StateName)
            transaction.RemoveFromSet(Retries, context.BackgroundJob.Id);
    }
}
