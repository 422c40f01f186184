using KpiIngest.Commands;
using KpiIngest.Isolation;
using KpiIngest.Trace;

// The reader process is started for every check: nothing of the other commands is loaded on its way.
return args is [WorkerCommand.Verb]
    ? await ReadWorker.RunAsync(new FileChecker(StandardPipeline.Create()), ReportTrace.DrawAsync)
    : await CommandProcess.RunAsync(args);
