using System.Globalization;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word.Bindings;

/// <summary>What Word shows in a bound control.</summary>
/// <param name="Text">Null where it shows what the control kept.</param>
/// <param name="Doubtful">True where the data differ from what the control kept and it is not certain which of them is shown.</param>
internal readonly record struct ShownData(string? Text, bool Doubtful)
{
    public static ShownData AsKept { get; } = new(null, false);
}

/// <summary>How data become text, by the kind of control.</summary>
internal static class ControlData
{
    /// <param name="kept">The text that the control kept.</param>
    public static ShownData Shown(Markup properties, Markup content, string kept, StoredData stored)
    {
        if (properties.Child("w15:repeatingSection") is not null)
            return Repeated(content, stored);
        if (properties.Child("w:picture") is not null || properties.Child("w15:repeatingSectionItem") is not null)
            return ShownData.AsKept;
        string value = stored.Values[0];
        bool prompting = properties.Switch("w:showingPlcHdr") == true;
        if ((properties.Child("w:dropDownList") ?? properties.Child("w:comboBox")) is { } list)
            return Chosen(list, value, kept, prompting, stored.Certain);
        if (properties.Child("w:date") is { } date)
            return Dated(date, value, kept, prompting);
        if (string.IsNullOrWhiteSpace(value))
            return prompting || kept.Trim().Length == 0 ? ShownData.AsKept : Doubt;
        if (properties.Child("w:text") is not null)
            return Text(value, kept, prompting, stored.Certain);

        // A control of formatted text keeps a whole document in its data: its text can be compared, its look cannot be told.
        return ControlText.Same(FormattedText.Of(value), kept) && !prompting ? ShownData.AsKept : Doubt;
    }

    private static ShownData Doubt => new(null, true);

    private static ShownData Text(string shown, string kept, bool prompting, bool certain)
    {
        if (!prompting && ControlText.Same(shown, kept))
            return ShownData.AsKept;
        return certain ? new ShownData(shown, false) : Doubt;
    }

    /// <summary>The data hold the value of an entry, the page shows its name. A combination box shows a value of its own, a list does
    /// not.</summary>
    private static ShownData Chosen(Markup list, string value, string kept, bool prompting, bool certain)
    {
        if (value.Length == 0)
            return prompting || kept.Trim().Length == 0 ? ShownData.AsKept : Doubt;
        foreach (Markup entry in list.Children)
        {
            if (entry.Name == "w:listItem" && string.Equals(entry["w:value"] ?? entry["w:displayText"], value, StringComparison.Ordinal))
            {
                return Text(entry["w:displayText"] ?? value, kept, prompting, certain);
            }
        }

        return list.Name == "w:comboBox" || (!prompting && ControlText.Same(value, kept)) ? Text(value, kept, prompting, certain) : Doubt;
    }

    /// <summary>The page shows a date in a format of its own: it is current where the data name the day that the control last
    /// showed.</summary>
    private static ShownData Dated(Markup date, string value, string kept, bool prompting)
    {
        if (value.Length == 0)
            return prompting || kept.Trim().Length == 0 ? ShownData.AsKept : Doubt;
        if (!prompting && (ControlText.Same(value, kept) || (Day(value) is { } stored && Day(date["w:fullDate"]) == stored)))
            return ShownData.AsKept;
        return Doubt;
    }

    private static DateOnly? Day(string? value) =>
        value is { Length: >= 10 }
        && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;

    /// <summary>Word repeats the section once for each node.</summary>
    private static ShownData Repeated(Markup content, StoredData stored)
    {
        int items = content.Children.Count(c => c.Name == "w:sdt" && c.Child("w:sdtPr")?.Child("w15:repeatingSectionItem") is not null);
        return items == stored.Values.Count ? ShownData.AsKept : Doubt;
    }
}
