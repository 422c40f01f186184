using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using KpiIngest.Fuzz;

if (
    args is ["loop", var name, var times, .. var rest]
    && rest.Length <= 2
    && int.TryParse(times, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out int count)
    && Find(name) is { } looped
)
{
    int seed = rest is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
    return Loop(looped, count, seed, rest is [_, var folder] ? folder : "fuzz-found");
}

if (args is ["afl", var target] && Find(target) is { } fuzzed)
{
    SharpFuzz.Fuzzer.OutOfProcess.Run(stream =>
    {
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        fuzzed.Run(bytes.ToArray());
    });
    return 0;
}

if (
    args is ["corpus", var of, var many, var into]
    && int.TryParse(many, CultureInfo.InvariantCulture, out int inputs)
    && Find(of) is { } sown
)
{
    Directory.CreateDirectory(into);
    for (int i = 0; i < inputs; i++)
        File.WriteAllBytes(Path.Combine(into, i.ToString("D5", CultureInfo.InvariantCulture)), sown.Generate(new Random(i)));
    return 0;
}

if (args is ["replay", var again, .. { Length: > 0 } files] && Find(again) is { } replayed)
{
    foreach (string file in files)
        replayed.Run(File.ReadAllBytes(file));
    return 0;
}

Console.Error.WriteLine(
    $"""
    Usage: kpi-fuzz loop TARGET COUNT [SEED [FOLDER]]    COUNT inputs of its own making, in this process; what breaks a promise is kept in FOLDER
           kpi-fuzz afl TARGET                           for afl-fuzz, which hands inputs over (fuzz.sh)
           kpi-fuzz corpus TARGET COUNT FOLDER           inputs for it to begin with
           kpi-fuzz replay TARGET FILE...                one input after the other; ends with an exception where a promise is broken

    Targets: {string.Join(", ", FuzzTarget.All.Select(t => $"{t.Name} ({t.About})"))}
    """
);
return 2;

static FuzzTarget? Find(string name) => FuzzTarget.All.FirstOrDefault(t => t.Name == name);

static int Loop(FuzzTarget target, int count, int seed, string folder)
{
    long began = Stopwatch.GetTimestamp();
    (int broken, TimeSpan longest) = (0, TimeSpan.Zero);
    for (int i = 0; i < count; i++)
    {
        byte[] input = target.Generate(new Random(unchecked((seed * 7_919) + i)));
        long start = Stopwatch.GetTimestamp();
        try
        {
            target.Run(input);
        }
        catch (Exception e)
        {
            broken++;
            Directory.CreateDirectory(folder);
            string kept = Path.Combine(folder, $"{target.Name}-{Convert.ToHexStringLower(SHA256.HashData(input))[..16]}");
            File.WriteAllBytes(kept, input);
            Console.Error.WriteLine(
                $"{kept}: {e.GetType().Name}: {e.Message.Split('\n')[0]}{(e is BrokenInvariantException ? "" : "\n" + string.Join('\n', (e.StackTrace ?? "").Split('\n').Take(6)))}"
            );
            if (broken >= 50)
                break;
        }

        TimeSpan took = Stopwatch.GetElapsedTime(start);
        if (took > longest)
            longest = took;
    }

    TimeSpan all = Stopwatch.GetElapsedTime(began);
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{target.Name}: {count:N0} inputs from seed {seed} in {all.TotalSeconds:N0} s ({count / all.TotalSeconds:N0} a second, the longest {longest.TotalMilliseconds:N0} ms), {broken} broke a promise"
        )
    );
    return broken == 0 ? 0 : 1;
}
