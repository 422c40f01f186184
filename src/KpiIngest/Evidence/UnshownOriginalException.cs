using KpiIngest.Documents;

namespace KpiIngest.Evidence;

/// <summary>An original cannot be shown, because it cannot be read.</summary>
public sealed class UnshownOriginalException(ReadError error) : Exception(error.MessageEn)
{
    public ReadError Error { get; } = error;
}
