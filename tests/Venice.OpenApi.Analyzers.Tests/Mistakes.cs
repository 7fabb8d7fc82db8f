using static Venice.OpenApi.Analyzers.Tests.DocumentPlace;

namespace Venice.OpenApi.Analyzers.Tests;

/// <summary>One mistake of each kind.</summary>
internal static class Mistakes
{
    private const string Sized = "width and height are for models sized by pixels, aspect_ratio is for the others; give one or the other";

    public static IReadOnlyList<Mistake> All { get; } =
    [
        // numbers
        new("above the maximum", "VEN1001", Picture("Width = [|5000|], Height = 512"), "width is at most 1280" + Of("GenerateImageRequest", "width"), "Use 1280", "Width = 1280,"),
        new("at an exclusive bound", "VEN1001", Picture("Width = [|0|], Height = 512"), "width is greater than 0" + Of("GenerateImageRequest", "width"), "Use 1", "Width = 1,"),
        new("negative", "VEN1001", Picture("Seed = [|-1_000_000_000|]"), "seed is at least -999999999" + Of("GenerateImageRequest", "seed"), "Use -999999999"),
        new("double above the maximum", "VEN1001", Picture("CfgScale = [|20.5|]"), "cfg_scale is at most 20" + Of("GenerateImageRequest", "cfg_scale"), "Use 20"),
        new("not finite", "VEN1001", Picture("CfgScale = [|double.NaN|]"), "cfg_scale is a finite number" + Of("GenerateImageRequest", "cfg_scale")),
        new("decimal above the maximum", "VEN1001", Order("Price = [|100m|]"), "price is at most 99.5" + OfAcme("NewOrder", "        price:"), "Use 99.5", "Price = 99.5m"),
        new("decimal at an exclusive bound", "VEN1001", Order("Price = [|0m|]"), "price is greater than 0" + OfAcme("NewOrder", "        price:")),
        new("inside of an optional", "VEN1001", Order("Count = [|11|]"), "count is at most 10" + OfAcme("NewOrder", "        count:"), "Use 10"),
        new("constant expression", "VEN1001", Picture("Steps = 8, Variants = [|2 + 3|]"), "variants is at most 4" + Of("GenerateImageRequest", "variants"), "Use 4"),
        new("no multiple", "VEN1002", Upscale("Scale = [|3|]"), "scale is a multiple of 2" + Of("UpscaleImageRequest", "scale"), "Use 2"),
        new("no multiple of a fraction", "VEN1002", Order("Step = [|0.3|]"), "step is a multiple of 0.25" + OfAcme("NewOrder", "        step:"), "Use 0.25"),
        new("number not listed", "VEN1005", Order("Rating = [|2|]"), "rating is 1 or 3 or 5" + OfAcme("NewOrder", "        rating:")),

        // texts
        new("empty text", "VEN1003", "return new GenerateImageRequest { Model = \"m\", Prompt = [|\"\"|] };", "prompt has at least 1 character, this text has 0" + Of("GenerateImageRequest", "prompt")),
        new("text too long", "VEN1003", Order("Home = new Uri([|\"https://shop.acme.example/\"|])"), "home has at most 20 characters, this text has 26" + OfAcme("NewOrder", "        home:")),
        new("pattern", "VEN1004", "return new NewOrder { Number = [|\"12ab\"|], Tags = [\"a\"] };", "number matches the pattern ^[A-Z]{2}[0-9]{4}$" + OfAcme("NewOrder", "        number:")),
        new("text not listed", "VEN1005", Order("Edition = [|\"second\"|]"), "edition is \"first\"" + OfAcme("NewOrder", "        edition:")),
        new("truth value not listed", "VEN1005", Order("Gift = [|false|]"), "gift is true" + OfAcme("NewOrder", "        gift:")),

        // lists
        new("too many items", "VEN1006", "return new NewOrder { Number = \"AB1234\", Tags = [|[\"a\", \"b\", \"c\", \"d\"]|] };", "tags has at most 3 items, these are 4" + OfAcme("NewOrder", "        tags:")),
        new("no items", "VEN1006", "return new NewOrder { Number = \"AB1234\", Tags = [|new List<string> { }|] };", "tags has at least 1 item, these are 0" + OfAcme("NewOrder", "        tags:")),
        new("too many items of an array", "VEN1006", "return new NewOrder { Number = \"AB1234\", Tags = [|new[] { \"a\", \"b\", \"c\", \"d\" }|] };", "tags has at most 3 items, these are 4" + OfAcme("NewOrder", "        tags:")),
        new("too many members", "VEN1006", Order("Labels = [|new Dictionary<string, string> { [\"a\"] = \"1\", [\"b\"] = \"2\", [\"c\"] = \"3\" }|]"), "labels has at most 2 members, these are 3" + OfAcme("NewOrder", "        labels:")),
        new("item twice", "VEN1007", "return new NewOrder { Number = \"AB1234\", Tags = [\"a\", [|\"a\"|]] };", "tags holds no item twice" + OfAcme("NewOrder", "        tags:")),

        // nothing
        new("required member null", "VEN1008", "return new GenerateImageRequest { Model = \"m\", Prompt = [|null!|] };", "prompt is required and cannot be null" + Of("GenerateImageRequest", "prompt")),
        new("item null", "VEN1008", "return new NewOrder { Number = \"AB1234\", Tags = [\"a\", [|null!|]] };", "an item of tags cannot be null" + OfAcme("NewOrder", "        tags:")),

        // members together
        new("members exclude each other", "VEN1009", Picture("Width = 512, Height = 512, [|AspectRatio = \"16:9\"|]"), Sized + InOverlay("GenerateImageRequest", "not: { required: [width, aspect_ratio] }"), "Leave out AspectRatio"),
        new("members exclude each other in a with", "VEN1009", "var plain = new GenerateImageRequest { Model = \"m\", Prompt = \"p\" };\nreturn plain with { AspectRatio = \"16:9\", [|Width = 512|] };", Sized + InOverlay("GenerateImageRequest", "not: { required: [width, aspect_ratio] }"), "Leave out Width"),
        new("older and newer name", "VEN1009", "return new EditImageRequest { Image = Venice.OpenApi.FileInput.FromBytes(new byte[1]), Prompt = \"p\", Model = \"a\", [|ModelId = EditModel.QwenImage2Edit|] };", "modelId is the older name of model; give one of them" + InOverlay("EditImageRequest", "not: { required: [model, modelId] }"), "Leave out ModelId"),
        new("exactly one of two", "VEN1009", "return new Payment { Card = \"4711\", [|Cash = true|] };", "exactly one of card and cash must be given" + OfAcme("Payment", "    Payment:", 1), "Leave out Cash"),
        new("forbidden by a value", "VEN1009", "return new Contact { Letters = false, Email = \"a@b.c\", [|Address = \"Elsewhere 1\"|] };", "when letters is false, address must not be given" + OfAcme("Contact", "then: { not: { required: [address] } }"), "Leave out Address"),
        new("member needs another", "VEN1010", Picture("[|Width = 512|]"), "width and height belong together; alone, the other one would silently be 1024" + InOverlay("GenerateImageRequest", "dependentRequired:"), "Add Height", "Width = 512, Height = 512"),
        new("none of several", "VEN1010", "return new [|Contact|] { Letters = false };", "at least one of email, phone and address must be given" + OfAcme("Contact", "    Contact:", 1)),
        new("none of two", "VEN1010", "return new [|BackgroundRemoveImageRequest|]();", "give the picture once, as image or as image_url" + InOverlay("BackgroundRemoveImageRequest", "- oneOf:")),
        new("needed by a value", "VEN1010", "return new Contact { Email = \"a@b.c\", [|Letters = true|] };", "when letters is true, address must be given" + OfAcme("Contact", "then: { required: [address] }")),
        new("needed by a member of an enum", "VEN1010", Order("Delivery = new Delivery { [|Speed = Speed.Express|] }"), "when speed is express, slot must be given" + OfAcme("Delivery", "const: express", 1)),
        new("needed by another member of it", "VEN1010", Order("Delivery = new Delivery { [|Speed = Speed.ByBicycle|] }"), "when speed is by bicycle, slot must be given" + OfAcme("Delivery", "const: by bicycle", 1)),

        // methods
        new("contradicts the method", "VEN1011", Binary("new GenerateImageRequest { Model = \"m\", Prompt = \"p\", [|Variants = 2|] }"), "variants needs a JSON answer; a binary answer holds one picture; GenerateBinaryAsync asks with ReturnBinary = true" + InOverlay("GenerateImageRequest", "not: { required: [variants] }"), "Leave out Variants"),
        new("contradicts the method, by a local", "VEN1011", "static async Task Paint(VeniceClient venice)\n{\nvar request = new GenerateImageRequest { Model = \"m\", Prompt = \"p\", [|Variants = 2|] };\nvar answer = await venice.Images.GenerateBinaryAsync(request);\nGC.KeepAlive(answer);\n}\nGC.KeepAlive((Func<VeniceClient, Task>)Paint);", "variants needs a JSON answer; a binary answer holds one picture; GenerateBinaryAsync asks with ReturnBinary = true" + InOverlay("GenerateImageRequest", "not: { required: [variants] }"), "Call GenerateAsync", "venice.Images.GenerateAsync(request)"),
        new("what the method needs is missing", "VEN1011", "GC.KeepAlive((Func<IAcmeOrdersApi, Task>)(orders => orders.CreateOrderBinaryAsync(new [|NewOrder|] { Number = \"AB1234\", Tags = [\"a\"] })));", "when as_pdf is true, copies must be given; CreateOrderBinaryAsync asks with AsPdf = true" + OfAcme("NewOrder", "then: { required: [copies] }"), "Add Copies", "Copies = 2"),

        // open enums
        new("misspelt", "VEN1012", Order("Status = [|\"shiped\"|]"), "\"shiped\" is no value of Status; \"shipped\" is" + OfAcme("Status", "    Status:", 1), "Use Status.Shipped", "Status = Status.Shipped"),
        new("other case", "VEN1012", Picture("Format = [|new ImageFormat(\"WebP\")|]"), "\"WebP\" is no value of ImageFormat; \"webp\" is" + Of("GenerateImageRequest", "format", 1), "Use ImageFormat.Webp", "Format = ImageFormat.Webp"),
        new("abbreviated", "VEN1013", Picture("Format = [|Jpg|]"), "\"jpg\" is no value of ImageFormat that the document knows; the nearest is \"jpeg\"" + Of("GenerateImageRequest", "format", 1), "Use ImageFormat.Jpeg"),
        new("other separator", "VEN1012", Order("Status = [|\"paid-in-full\"|]"), "\"paid-in-full\" is no value of Status; \"paid_in_full\" is" + OfAcme("Status", "    Status:", 1), "Use Status.PaidInFull"),
        new("compared", "VEN1012", "GC.KeepAlive((Func<ImageFormat, bool>)(format => format == [|\"JPEG\"|]));", "\"JPEG\" is no value of ImageFormat; \"jpeg\" is" + Of("GenerateImageRequest", "format", 1), "Use ImageFormat.Jpeg"),
        new("not known", "VEN1013", Picture("Format = [|\"tiff\"|]"), "\"tiff\" is no value of ImageFormat that the document knows" + Of("GenerateImageRequest", "format", 1)),
        new("retired", "VEN1014", Order("Status = [|\"sent\"|]"), "\"sent\" is retired: It is called shipped now; \"shipped\" takes its place" + OfAcme("Status", "    Status:", 1), "Use Status.Shipped", "Status = Status.Shipped"),

        // deprecated
        new("replaced, beside its successor", "VEN1015", Order("Copies = 2, [|OldCopies|] = 3"), "old_copies is deprecated; copies, which is set too, takes its place" + OfAcme("NewOrder", "        old_copies:"), "Leave out OldCopies", "Copies = 2 };"),
        new("replaced", "VEN1015", Order("[|OldNote|] = \"ring twice\""), "old_note is deprecated; note takes its place" + OfAcme("NewOrder", "        old_note:"), "Use Note", "Note = \"ring twice\""),
        new("replaced, another type", "VEN1015", "return new EditImageRequest { Image = Venice.OpenApi.FileInput.FromBytes(new byte[1]), Prompt = \"p\", [|ModelId|] = EditModel.QwenImage2Edit };", "modelId is deprecated; model takes its place" + Within("/image/edit:", "                    modelId:"), "Use Model", "Model = EditModel.QwenImage2Edit.Value"),
    ];

    private static string Picture(string members) => $"return new GenerateImageRequest {{ Model = \"m\", Prompt = \"p\", {members} }};";

    private static string Upscale(string members) => $"return new UpscaleImageRequest {{ Image = Venice.OpenApi.FileInput.FromBytes(new byte[1]), {members} }};";

    private static string Order(string members) => $"return new NewOrder {{ Number = \"AB1234\", Tags = [\"a\"], {members} }};";

    private static string Binary(string request) => $"GC.KeepAlive((Func<VeniceClient, Task>)(async venice => {{ await using var download = await venice.Images.GenerateBinaryAsync({request}); }}));";
}
