using System.Globalization;

namespace KpiIngest.Benchmarks;

/// <summary>Programs that do the same work, in turns, so that what else the machine does meets all of them: what each costs in processor
/// time, its descendants' included, and in wall time.</summary>
/// <param name="commands">Ours first: what the others cost is given as its multiple.</param>
internal sealed class BesideBenchmark(IReadOnlyList<BesideBenchmark.Timed> commands)
{
    internal sealed record Timed(string Name, string Program, IReadOnlyList<string> Arguments);

    /// <param name="words">NAME PROGRAM ARGUMENT..., parted by <c>--</c>.</param>
    public static BesideBenchmark Of(IReadOnlyList<string> words)
    {
        List<Timed> commands = [];
        for (int at = 0; at < words.Count; )
        {
            List<string> one = [.. words.Skip(at).TakeWhile(w => w != "--")];
            if (one.Count < 2)
                throw new ArgumentException("Each command is a name and a program.", nameof(words));
            commands.Add(new Timed(one[0], one[1], one[2..]));
            at += one.Count + 1;
        }

        return new BesideBenchmark(commands);
    }

    /// <param name="items">Files that each of them goes through in a run.</param>
    public void Run(int rounds, int items, TextWriter output)
    {
        // The first run of each reads programs and files from the disk.
        foreach (Timed command in commands)
            ProcessorTime.Of(command.Program, command.Arguments);
        List<ProcessorTime.Cost>[] costs = [.. commands.Select(_ => new List<ProcessorTime.Cost>())];
        for (int round = 0; round < rounds; round++)
            foreach ((int index, Timed command) in commands.Index())
                costs[index].Add(ProcessorTime.Of(command.Program, command.Arguments));
        output.WriteLine("| | processor time | wall time | files a second of processor | ours by processor time | ours by wall time |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach ((int index, Timed command) in commands.Index())
        {
            decimal processor = Medians.Of([.. costs[index].Select(c => c.ProcessorSeconds)]);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {command.Name} | {processor:F2} s | {Medians.Of([.. costs[index].Select(c => c.WallSeconds)]):F2} s | {(processor == 0 ? 0 : items / processor):F0} | {Times(index, c => c.ProcessorSeconds)} | {Times(index, c => c.WallSeconds)} |"
                )
            );
        }

        // Of each round its own ratio, and the median of these.
        string Times(int index, Func<ProcessorTime.Cost, decimal> cost)
        {
            decimal[] ratios = [.. costs[index].Zip(costs[0], (other, own) => cost(other) / Math.Max(cost(own), 0.001m))];
            return index == 0
                ? "1"
                : string.Create(CultureInfo.InvariantCulture, $"× {Medians.Of(ratios):F2} ({ratios.Min():F2} to {ratios.Max():F2})");
        }
    }
}
