namespace KpiIngest.Commands.Discrepancies;

/// <summary>A filter names something that is not known; the nearest known name is in the message.</summary>
internal sealed class UnknownNameException(string kind, string kindEn, string asked, string? nearest)
    : Exception(
        $"ไม่รู้จัก{kind} “{asked}”"
            + (nearest is null ? "" : $" ใกล้เคียงที่สุดคือ “{nearest}”")
            + $" (there is no {kindEn} “{asked}”"
            + (nearest is null ? ")" : $"; the nearest is “{nearest}”)")
    );
