namespace Venice.OpenApi.Core.Tests.Wire;

/// <summary>A document with every style of parameter, the way to a compiled client, and the program that calls it.</summary>
internal static class TableDocument
{
    /// <summary>Of each kind one: the table in section 4.8.12.4 of OpenAPI 3.1, with the names told apart.</summary>
    public const string Text = """
        openapi: 3.2.0
        info: { title: Table, version: '1' }
        paths:
          /path/{s}/{sl}/{so}/{sx}/{slx}/{sox}/{l}/{ll}/{lo}/{lx}/{llx}/{lox}/{m}/{ml}/{mo}/{mx}/{mlx}/{mox}:
            get:
              operationId: path
              parameters:
                - { name: s, in: path, required: true, schema: { $ref: '#/components/schemas/One' } }
                - { name: sl, in: path, required: true, schema: { $ref: '#/components/schemas/Many' } }
                - { name: so, in: path, required: true, schema: { $ref: '#/components/schemas/Colour' } }
                - { name: sx, in: path, required: true, explode: true, schema: { $ref: '#/components/schemas/One' } }
                - { name: slx, in: path, required: true, explode: true, schema: { $ref: '#/components/schemas/Many' } }
                - { name: sox, in: path, required: true, explode: true, schema: { $ref: '#/components/schemas/Colour' } }
                - { name: l, in: path, required: true, style: label, schema: { $ref: '#/components/schemas/One' } }
                - { name: ll, in: path, required: true, style: label, schema: { $ref: '#/components/schemas/Many' } }
                - { name: lo, in: path, required: true, style: label, schema: { $ref: '#/components/schemas/Colour' } }
                - { name: lx, in: path, required: true, style: label, explode: true, schema: { $ref: '#/components/schemas/One' } }
                - { name: llx, in: path, required: true, style: label, explode: true, schema: { $ref: '#/components/schemas/Many' } }
                - { name: lox, in: path, required: true, style: label, explode: true, schema: { $ref: '#/components/schemas/Colour' } }
                - { name: m, in: path, required: true, style: matrix, schema: { $ref: '#/components/schemas/One' } }
                - { name: ml, in: path, required: true, style: matrix, schema: { $ref: '#/components/schemas/Many' } }
                - { name: mo, in: path, required: true, style: matrix, schema: { $ref: '#/components/schemas/Colour' } }
                - { name: mx, in: path, required: true, style: matrix, explode: true, schema: { $ref: '#/components/schemas/One' } }
                - { name: mlx, in: path, required: true, style: matrix, explode: true, schema: { $ref: '#/components/schemas/Many' } }
                - { name: mox, in: path, required: true, style: matrix, explode: true, schema: { $ref: '#/components/schemas/Colour' } }
              responses: { '204': { description: '' } }
          /query:
            get:
              operationId: query
              parameters:
                - { name: f, in: query, explode: false, schema: { $ref: '#/components/schemas/One' } }
                - { name: fl, in: query, explode: false, schema: { $ref: '#/components/schemas/Many' } }
                - { name: fo, in: query, explode: false, schema: { $ref: '#/components/schemas/Colour' } }
                - { name: fx, in: query, schema: { $ref: '#/components/schemas/One' } }
                - { name: flx, in: query, schema: { $ref: '#/components/schemas/Many' } }
                - { name: fox, in: query, schema: { $ref: '#/components/schemas/Colour' } }
                - { name: sl, in: query, style: spaceDelimited, explode: false, schema: { $ref: '#/components/schemas/Many' } }
                - { name: so, in: query, style: spaceDelimited, explode: false, schema: { $ref: '#/components/schemas/Colour' } }
                - { name: pl, in: query, style: pipeDelimited, explode: false, schema: { $ref: '#/components/schemas/Many' } }
                - { name: po, in: query, style: pipeDelimited, explode: false, schema: { $ref: '#/components/schemas/Colour' } }
                - { name: do, in: query, style: deepObject, explode: true, schema: { $ref: '#/components/schemas/Colour' } }
                - { name: j, in: query, content: { application/json: { schema: { $ref: '#/components/schemas/Colour' } } } }
                - { name: jl, in: query, content: { application/json: { schema: { $ref: '#/components/schemas/Many' } } } }
                - { name: r, in: query, allowReserved: true, schema: { type: string } }
                - { name: n, in: query, schema: { type: string } }
              responses: { '204': { description: '' } }
          /head:
            get:
              operationId: head
              parameters:
                - { name: X-S, in: header, schema: { $ref: '#/components/schemas/One' } }
                - { name: X-L, in: header, schema: { $ref: '#/components/schemas/Many' } }
                - { name: X-O, in: header, schema: { $ref: '#/components/schemas/Colour' } }
                - { name: X-Lx, in: header, explode: true, schema: { $ref: '#/components/schemas/Many' } }
                - { name: X-Ox, in: header, explode: true, schema: { $ref: '#/components/schemas/Colour' } }
                - { name: X-J, in: header, content: { application/json: { schema: { $ref: '#/components/schemas/Colour' } } } }
                - { name: c, in: cookie, schema: { $ref: '#/components/schemas/One' } }
                - { name: cl, in: cookie, explode: false, schema: { $ref: '#/components/schemas/Many' } }
                - { name: co, in: cookie, explode: false, schema: { $ref: '#/components/schemas/Colour' } }
                - { name: cx, in: cookie, style: cookie, schema: { $ref: '#/components/schemas/Many' } }
              responses: { '204': { description: '' } }
          /whole:
            get:
              operationId: whole
              parameters: [{ name: q, in: querystring, content: { application/json: { schema: { $ref: '#/components/schemas/Colour' } } } }]
              responses: { '204': { description: '' } }
            query:
              operationId: wholeForm
              parameters: [{ name: q, in: querystring, content: { application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Colour' } } } }]
              responses: { '204': { description: '' } }
            additionalOperations:
              COPY:
                operationId: wholeText
                parameters: [{ name: q, in: querystring, content: { text/plain: { schema: { type: string } } } }]
                responses: { '204': { description: '' } }
          /either:
            get:
              operationId: either
              parameters:
                - { name: a, in: query, schema: { oneOf: [{ type: integer }, { type: string }] } }
                - { name: b, in: query, schema: { anyOf: [{ type: string }, { type: array, items: { type: string } }] } }
                - { name: c, in: query, style: deepObject, schema: { oneOf: [{ type: integer }, { type: object, properties: { gt: { type: integer }, lt: { type: integer } } }] } }
              responses: { '204': { description: '' } }
          /form:
            post:
              operationId: form
              requestBody:
                required: true
                content:
                  application/x-www-form-urlencoded:
                    schema:
                      type: object
                      properties:
                        one: { type: string }
                        many: { $ref: '#/components/schemas/Many' }
                        plain: { $ref: '#/components/schemas/Colour' }
                        deep: { $ref: '#/components/schemas/Colour' }
                        joined: { $ref: '#/components/schemas/Many' }
                        piped: { $ref: '#/components/schemas/Many' }
                        text: { type: array, items: { type: string } }
                    encoding:
                      deep: { style: deepObject, explode: true }
                      joined: { explode: false }
                      piped: { style: pipeDelimited, explode: false }
                      text: { contentType: application/json }
              responses: { '204': { description: '' } }
          /parts:
            post:
              operationId: parts
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [file]
                      properties:
                        one: { type: string }
                        many: { $ref: '#/components/schemas/Many' }
                        plain: { $ref: '#/components/schemas/Colour' }
                        vendor: { $ref: '#/components/schemas/Colour' }
                        csv: { type: string }
                        file: { type: string, format: binary }
                    encoding:
                      vendor: { contentType: application/vnd.acme+json }
                      csv: { contentType: text/csv }
                      file: { contentType: 'image/png, image/jpeg' }
              responses: { '204': { description: '' } }
          /pieces:
            post:
              operationId: pieces
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [doc]
                      properties:
                        doc: { type: string, format: binary }
                        note: { type: string }
                        rows: { type: array, items: { $ref: '#/components/schemas/Row' } }
                        sets: { type: object, additionalProperties: { type: array, items: { $ref: '#/components/schemas/Row' } } }
                        counts: { type: object, additionalProperties: { type: integer } }
                        deep: { $ref: '#/components/schemas/Colour' }
                        spread: { $ref: '#/components/schemas/Colour' }
                        piped: { $ref: '#/components/schemas/Many' }
                    encoding:
                      doc:
                        headers:
                          X-Trace: { required: true, schema: { type: string } }
                          X-Tags: { schema: { $ref: '#/components/schemas/Many' } }
                          X-Colour: { explode: true, schema: { $ref: '#/components/schemas/Colour' } }
                          X-Json: { content: { application/json: { schema: { $ref: '#/components/schemas/Colour' } } } }
                          Content-Type: { schema: { type: string } }
                      note: { headers: { X-Trace: { required: true, schema: { type: string } } } }
                      absent: { headers: { X-Trace: { schema: { type: string } } } }
                      deep: { style: deepObject, explode: true }
                      spread: { style: form }
                      piped: { style: pipeDelimited, explode: false }
              responses: { '204': { description: '' } }
        components:
          schemas:
            Row: { type: object, properties: { name: { type: string }, data: { type: string, format: binary } } }
            One: { type: string }
            Many: { type: array, items: { type: string } }
            Colour: { type: object, properties: { R: { type: integer }, G: { type: integer }, B: { type: integer } } }
        """;

    /// <summary>The consumer: a method for each operation.</summary>
    public const string Consumer = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Acme;
        using Venice.OpenApi;

        public static class Consumer
        {
            private static readonly string One = "blue";
            private static readonly string[] Many = ["blue", "black", "brown"];
            private static readonly Colour C = new() { R = 100, G = 200, B = 150 };

            public static Task Path(HttpClient http, CancellationToken ct) => new AcmeClient(http).Default.PathAsync(new()
            {
                S = One, Sl = Many, So = C, Sx = One, Slx = Many, Sox = C, L = One, Ll = Many, Lo = C, Lx = One, Llx = Many, Lox = C, M = One, Ml = Many, Mo = C, Mx = One, Mlx = Many, Mox = C,
            }, ct);

            public static Task Query(HttpClient http, CancellationToken ct) => new AcmeClient(http).Default.QueryAsync(new()
            {
                F = One, Fl = Many, Fo = C, Fx = One, Flx = Many, Fox = C, Sl = Many, So = C, Pl = Many, Po = C, Do = C, J = C, Jl = Many, R = "a/b?c=d,e;f:g@h$i!j'k(l)m*n", N = "a/b?c=d&e+f g#h",
            }, ct);

            public static Task Head(HttpClient http, CancellationToken ct) => new AcmeClient(http).Default.HeadAsync(new()
            {
                S = One, L = Many, O = C, Lx = Many, Ox = C, J = C, C = One, Cl = Many, Co = C, Cx = Many,
            }, ct);

            public static Task Whole(HttpClient http, CancellationToken ct) => new AcmeClient(http).Default.WholeAsync(new() { Q = C }, ct);

            public static Task WholeForm(HttpClient http, CancellationToken ct) => new AcmeClient(http).Default.WholeFormAsync(new() { Q = C }, ct);

            public static Task WholeText(HttpClient http, CancellationToken ct) => new AcmeClient(http).Default.WholeTextAsync(new() { Q = "a b&c" }, ct);

            public static Task Either(HttpClient http, CancellationToken ct) => new AcmeClient(http).Default.EitherAsync(new() { A = 5, B = EitherRequestB.FromList(new[] { "x", "y" }), C = new EitherRequestCOption2 { Gt = 1, Lt = 9 } }, ct);

            public static Task Form(HttpClient http, CancellationToken ct) => new AcmeClient(http).Default.FormAsync(new()
            {
                One = "a b", Many = Many, Plain = C, Deep = C, Joined = Many, Piped = Many, Text = Many,
            }, ct);

            public static Task Pieces(HttpClient http, CancellationToken ct) => new AcmeClient(http).Default.PiecesAsync(new()
            {
                DocTrace = "t1", DocTags = Many, DocColour = C, DocJson = C, NoteTrace = "t2",
                Body = new()
                {
                    Doc = FileInput.FromBytes(new byte[] { 1, 2 }, "a.bin"), Rows = [new() { Name = "r", Data = FileInput.FromBytes(new byte[] { 3, 4 }, "b.bin") }, new() { Name = "s" }],
                    Sets = new Dictionary<string, IReadOnlyList<Row>> { ["k"] = [new() { Data = FileInput.FromBytes(new byte[] { 5 }, "c.bin") }] },
                    Counts = new Dictionary<string, long> { ["n"] = 7 }, Deep = C, Spread = C, Piped = Many,
                },
            }, ct);

            public static Task Parts(HttpClient http, CancellationToken ct) => new AcmeClient(http).Default.PartsAsync(new()
            {
                One = "a b", Many = Many, Plain = C, Vendor = C, Csv = "a;b", File = FileInput.FromBytes(new byte[] { 0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10 }, "a.png"),
            }, ct);
        }
        """;
}
