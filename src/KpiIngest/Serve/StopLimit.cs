using System.Globalization;
using KpiIngest.Posix;
using Microsoft.Extensions.Hosting;

namespace KpiIngest.Serve;

/// <summary>Ends the process when the service has been told to stop and something hangs: a reader, a database that does not answer. Nothing
/// is lost by it: what was not recorded is done again at the next start.</summary>
internal static class StopLimit
{
    /// <summary>From the order to stop to the end, with what the system needs for itself.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(9);

    private static readonly TimeSpan Saying = TimeSpan.FromMilliseconds(300);

    public static void Watch(IHostApplicationLifetime lifetime)
    {
        lifetime.ApplicationStopping.Register(() =>
            new Thread(() =>
            {
                Thread.Sleep(Limit);
                string said = string.Create(
                    CultureInfo.InvariantCulture,
                    $"บริการไม่หยุดเองภายใน {Limit.TotalSeconds:0} วินาที จึงจบทันที งานที่ค้างจะทำต่อเมื่อเริ่มครั้งถัดไป (ended by force; what was under way is done at the next start)"
                );

                // Nobody may be reading what is said.
                Thread say = new(() => Console.Error.WriteLine(said)) { IsBackground = true };
                say.Start();
                say.Join(Saying);
                Native.EndProcess(0);
            })
            {
                IsBackground = true,
                Name = "stop limit",
            }.Start()
        );
    }
}
