using System.Globalization;
using KpiIngest.Records.Register;

namespace KpiIngest.Jobs;

/// <summary>Holds everything that was read against the register as it stands: after each change of it, and once a day for reports whose day
/// has passed.</summary>
public sealed class RegisterFollowing(RegisterRecorder register, TimeProvider time)
{
    public const string Job = "register";

    private DateOnly? lookedAt;

    /// <returns>What is to be said of the run, in Thai; null where nothing changed.</returns>
    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        DateOnly today = RegisterClock.DayOf(time.GetUtcNow());
        int changed = await register.FollowAsync(withDays: lookedAt != today, cancellationToken);
        lookedAt = today;
        return changed == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"ข้อตรวจพบเปลี่ยนใน {changed} รายการ");
    }
}
