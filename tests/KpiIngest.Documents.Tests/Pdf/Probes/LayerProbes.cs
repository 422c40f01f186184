using static KpiIngest.Documents.Tests.Pdf.Probes.PdfFile;

namespace KpiIngest.Documents.Tests.Pdf.Probes;

/// <summary>Layers that are switched off when a file is opened, alone and in combinations.</summary>
public sealed class LayerProbes : Probe
{
    private const string Group = "<< /Type /OCG /Name (Layer) >>";

    [Theory]
    [InlineData("/D << /OFF [{1}] >>", "", "3.50 hidden-layer")]
    [InlineData("/D << /OFF [{0}] >>", "3.50", "")]
    [InlineData("/D << /BaseState /OFF /ON [{0}] >>", "", "")]
    [InlineData("/D << /BaseState /OFF /ON [{1}] >>", "3.50", "")]
    [InlineData("/D << >>", "3.50", "")]
    public async Task Of_two_layers_alike_only_the_one_that_is_off_is_hidden(string properties, string second, string why)
    {
        PdfFile file = new();
        (int first, int other) = (file.Add(Group), file.Add(Group));
        file.Catalog =
            $"/OCProperties << /OCGs [{first} 0 R {other} 0 R] {properties.Replace("{0}", $"{first} 0 R", StringComparison.Ordinal).Replace("{1}", $"{other} 0 R", StringComparison.Ordinal)} >>";
        file.Page(
            Text("seen", 300, 300) + "/OC /L1 BDC EMC /OC /L2 BDC " + Text("3.50") + "EMC",
            resources: $"/Properties << /L1 {first} 0 R /L2 {other} 0 R >>"
        );
        Assert.Equal(second.Length > 0 ? ["seen", second] : ["seen"], await Words(file));
        Assert.True(why.Length == 0 || second.Length == 0, why);
    }

    [Theory]
    [InlineData("/P /AnyOn", "3.50")]
    [InlineData("", "3.50")]
    [InlineData("/P /AllOn", "")]
    [InlineData("/P /AnyOff", "3.50")]
    [InlineData("/P /AllOff", "")]
    [InlineData("/VE [/And ON OFF]", "")]
    [InlineData("/VE [/Or ON OFF]", "3.50")]
    [InlineData("/VE [/Not OFF]", "3.50")]
    [InlineData("/VE [/Not ON]", "")]
    [InlineData("/VE [/Or [/Not ON] [/And ON [/Not OFF]]]", "3.50")]
    [InlineData("/P /AllOff /VE [/Or ON OFF]", "3.50")]
    public async Task A_combination_of_layers_is_shown_by_its_policy_or_its_expression(string policy, string word)
    {
        PdfFile file = new();
        (int on, int off) = (file.Add(Group), file.Add(Group));
        file.Catalog = $"/OCProperties << /OCGs [{on} 0 R {off} 0 R] /D << /OFF [{off} 0 R] >> >>";
        string terms = policy
            .Replace(" ON", $" {on} 0 R", StringComparison.Ordinal)
            .Replace(" OFF", $" {off} 0 R", StringComparison.Ordinal);
        int members = file.Add($"<< /Type /OCMD /OCGs [{on} 0 R {off} 0 R] {terms} >>");
        file.Page(Text("seen", 300, 300) + "/OC /M BDC " + Text("3.50") + "EMC", resources: $"/Properties << /M {members} 0 R >>");
        Assert.Equal(word.Length > 0 ? ["seen", word] : ["seen"], await Words(file));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_layer_holds_for_a_form_for_a_picture_and_for_an_annotation(bool off)
    {
        PdfFile file = new();
        int layer = file.Add(Group);
        file.Catalog = $"/OCProperties << /OCGs [{layer} 0 R] /D << {(off ? $"/OFF [{layer} 0 R]" : "")} >> >>";
        int form = file.Form(Text("3.50"), $"/BBox [0 0 600 800] /OC {layer} 0 R");
        int cover = file.Stream(
            "\u0080",
            $"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /OC {layer} 0 R"
        );
        int look = file.Form(Text("4.50", 0, 5), "/BBox [0 0 60 20]");
        int stamp = file.Add($"<< /Type /Annot /Subtype /Stamp /Rect [100 500 160 520] /OC {layer} 0 R /AP << /N {look} 0 R >> >>");
        file.Page(
            Text("seen", 300, 300) + $"/X Do q 100 0 0 30 290 290 cm /C Do Q",
            $"/Annots [{stamp} 0 R]",
            $"/XObject << /X {form} 0 R /C {cover} 0 R >>"
        );
        Assert.Equal(off ? ["seen"] : ["seen hidden", "3.50", "4.50"], await Words(file));
    }

    [Theory]
    [InlineData("/View << /ViewState /OFF >>", "/AS [<< /Event /View /Category [/View] /OCGs [{0}] >>]", "")]
    [InlineData("/View << /ViewState /ON >>", "/OFF [{0}] /AS [<< /Event /View /Category [/View] /OCGs [{0}] >>]", "3.50")]
    [InlineData("/View << /ViewState /ON >>", "/BaseState /OFF /AS [<< /Event /View /Category [/View] /OCGs [{0}] >>]", "3.50")]
    [InlineData(
        "/View << /ViewState /ON >> /Print << /PrintState /OFF >>",
        "/AS [<< /Event /View /Category [/View /Print] /OCGs [{0}] >>]",
        ""
    )]
    [InlineData("/View << /ViewState /OFF >>", "/AS [<< /Event /Print /Category [/View] /OCGs [{0}] >>]", "3.50")]
    [InlineData(
        "/Print << /PrintState /OFF >>",
        "/AS [<< /Event /Print /Category [/Print] /OCGs [{0}] >> << /Event /View /Category [/View] /OCGs [{0}] >>]",
        "3.50"
    )]
    [InlineData("/View << /ViewState /OFF >>", "/AS [<< /Event /View /Category [/View] /OCGs [] >>]", "3.50")]
    [InlineData("/View << /ViewState /OFF >>", "/AS [<< /Event /View /Category [/Zoom] /OCGs [{0}] >>]", "3.50")]
    [InlineData("/View << /ViewState /OFF >>", "", "3.50")]
    [InlineData("", "/OFF [{0}] /AS [<< /Event /View /Category [/View] /OCGs [{0}] >>]", "")]
    public async Task A_layer_that_follows_its_use_is_shown_as_on_a_screen(string usage, string usual, string word)
    {
        PdfFile file = new();
        int layer = file.Add($"<< /Type /OCG /Name (Layer) /Usage << {usage} >> >>");
        file.Catalog = $"/OCProperties << /OCGs [{layer} 0 R] /D << {usual.Replace("{0}", $"{layer} 0 R", StringComparison.Ordinal)} >> >>";
        file.Page(Text("seen", 300, 300) + "/OC /L BDC " + Text("3.50") + "EMC", resources: $"/Properties << /L {layer} 0 R >>");
        Assert.Equal(word.Length > 0 ? ["seen", word] : ["seen"], await Words(file));
    }

    [Fact]
    public async Task What_follows_a_layer_or_lies_in_one_that_is_shown_is_seen()
    {
        PdfFile file = new();
        (int on, int off) = (file.Add(Group), file.Add(Group));
        file.Catalog = $"/OCProperties << /OCGs [{on} 0 R {off} 0 R] /D << /OFF [{off} 0 R] >> >>";
        string content =
            "/OC /On BDC /OC /Off BDC /Span BMC " + Text("hidden", 100, 600) + "EMC EMC " + Text("3.50") + "EMC " + Text("after", 100, 500);
        Assert.Equal(["3.50", "after"], await Words(file.Page(content, resources: $"/Properties << /On {on} 0 R /Off {off} 0 R >>")));
    }

    [Fact]
    public async Task A_layer_that_a_page_or_a_form_does_not_end_ends_with_it()
    {
        PdfFile file = new();
        int off = file.Add(Group);
        file.Catalog = $"/OCProperties << /OCGs [{off} 0 R] /D << /OFF [{off} 0 R] >> >>";
        int form = file.Form("/OC /Off BDC " + Text("hidden", 100, 600), "/BBox [0 0 600 800]", $"/Properties << /Off {off} 0 R >>");
        int look = file.Form(Text("4.50", 0, 5), "/BBox [0 0 60 20]");
        int stamp = file.Add($"<< /Type /Annot /Subtype /Stamp /Rect [100 500 160 520] /AP << /N {look} 0 R >> >>");
        file.Page(
            "/X Do " + Text("3.50") + "/OC /Off BDC " + Text("hidden", 100, 400),
            $"/Annots [{stamp} 0 R]",
            $"/XObject << /X {form} 0 R >> /Properties << /Off {off} 0 R >>"
        );
        Assert.Equal(["3.50", "4.50"], await Words(file));
    }
}
