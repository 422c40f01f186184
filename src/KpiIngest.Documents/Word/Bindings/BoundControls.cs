using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word.Bindings;

/// <summary>Content controls that are bound to data of the file. Word shows the data, whatever text the control kept from its last showing:
/// the text is put right before anything is read.</summary>
internal sealed class BoundControls(WordPackage package)
{
    private readonly DataStores stores = new(package);

    /// <param name="part">The root of a part; its controls are changed in place.</param>
    public void Apply(Markup part)
    {
        foreach (Markup child in part.Children)
        {
            Apply(child);
            if (child.Name == "w:sdt")
                Show(child);
        }
    }

    private void Show(Markup control)
    {
        if (control.Child("w:sdtPr") is not { } properties || control.Child("w:sdtContent") is not { } content)
            return;
        if (
            (properties.Child("w:dataBinding") ?? properties.Child("w15:dataBinding")) is not { } binding
            || stores.Find(binding) is not { } stored
        )
            return;
        if (properties.Child("w14:checkbox") is { } box)
        {
            Tick(box, stored.Values[0].Trim());
            return;
        }

        string kept = ControlText.Of(content);
        switch (ControlData.Shown(properties, content, kept, stored))
        {
            case { Doubtful: true }:
                ControlText.Doubt(content, kept);
                break;
            case { Text: { } text } when !ControlText.Same(text, kept) || WordTickBoxes.IsPrompt(control):
                ControlText.Replace(content, text, kept);
                properties.Remove("w:showingPlcHdr");
                break;
        }
    }

    private static void Tick(Markup box, string value)
    {
        if (value is not ("1" or "true" or "0" or "false"))
            return;
        box.Remove("w14:checked");
        box.Add(new Markup("w14:checked", [("w14:val", value)]));
    }
}
