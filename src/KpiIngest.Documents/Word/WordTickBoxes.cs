using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Tick boxes that Word itself knows as such: content controls and form fields. Those of characters are found by
/// <see cref="TickBoxText"/>.</summary>
internal static class WordTickBoxes
{
    /// <summary>State of a content control that is a tick box; null for any other control.</summary>
    public static bool? Control(Markup control)
    {
        Markup? box = control.Child("w:sdtPr")?.Child("w14:checkbox");
        if (box is null)
            return null;
        return box.Child("w14:checked") is { } state && Markup.IsOn(state["w14:val"]);
    }

    /// <summary>True for a control that still shows what to fill in: its text is the program's and not the author's.</summary>
    public static bool IsPrompt(Markup control) => control.Child("w:sdtPr")?.Switch("w:showingPlcHdr") == true;

    /// <summary>State of a legacy form field: what was ticked, else what it starts with.</summary>
    public static bool FormField(Markup formData) =>
        formData.Child("w:checkBox") is { } box && (box.Switch("w:checked") ?? box.Switch("w:default") ?? false);
}
