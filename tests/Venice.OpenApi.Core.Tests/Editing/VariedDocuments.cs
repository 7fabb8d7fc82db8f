namespace Venice.OpenApi.Core.Tests.Editing;

/// <summary>Small documents in which much depends on much, with edits that matter.</summary>
internal static class VariedDocuments
{
    private const string Operations =
        """
        openapi: ⟦3.1.0¦3.0.3⟧
        info:
          title: ⟦T¦U⟧
          version: ⟦'1'¦'2'¦1⟧
        tags:
          - name: ⟦t¦s⟧
            description: ⟦About t.¦About s.⟧
        servers:
          - url: ⟦https://a.b¦https://c.d/e⟧
        security:
          - ⟦key¦none⟧: []
        paths:
          /a/{id}:
            parameters:
              - $ref: '#/components/parameters/⟦Id¦Lost⟧'
              - name: ⟦page¦size⟧
                in: ⟦query¦header¦path⟧
                schema:
                  $ref: '#/components/schemas/⟦Count¦Name⟧'
            get:
              operationId: ⟦getA¦getB¦getIt⟧
              tags: [⟦t¦s⟧]
              responses:
                '200':
                  $ref: '#/components/responses/⟦Ok¦Other⟧'
                ⟦'404'¦default¦'40x'⟧:
                  description: ⟦No.¦None.⟧
            ⟦put¦post¦x-put⟧:
              operationId: putA
              ⟦security¦x-security⟧: []
              requestBody:
                $ref: '#/components/requestBodies/Body'
              responses:
                '204':
                  description: Done.
          ⟦/b¦/c¦/b/{id}⟧:
            $ref: '#/⟦components/pathItems/Item¦paths/~1d¦paths/~1a~1%7Bid%7D¦paths/~1a~1{id}⟧'
          /d:
            get:
              operationId: getD
              tags: [⟦s¦t⟧]
              ⟦deprecated¦x-deprecated⟧: true
              responses:
                '200':
                  description: Yes.
                  headers:
                    X-Rest:
                      $ref: '#/components/headers/Rest'
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/⟦responses/Ok/content/application~1json/schema¦schemas/Thing¦schemas/Thing/properties/sub⟧'
        webhooks:
          told:
            post:
              requestBody:
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/⟦Thing¦Count⟧'
              responses:
                '204':
                  description: Done.
        components:
          securitySchemes:
            ⟦key¦other⟧:
              type: http
              scheme: ⟦bearer¦basic⟧
          pathItems:
            Item:
              get:
                operationId: ⟦getItem¦getD⟧
                responses:
                  '200':
                    $ref: '#/components/responses/Ok'
          parameters:
            Id:
              name: ⟦id¦other⟧
              in: path
              required: true
              schema:
                type: ⟦string¦integer⟧
          headers:
            Rest:
              schema:
                $ref: '#/components/schemas/⟦Count¦Name⟧'
          requestBodies:
            Body:
              ⟦required¦x-required⟧: true
              content:
                ⟦application/json¦multipart/form-data¦application/x-www-form-urlencoded⟧:
                  schema:
                    $ref: '#/components/schemas/⟦Thing¦Part⟧'
          responses:
            Ok:
              description: ⟦Good.¦Better.⟧
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      thing:
                        $ref: '#/components/schemas/⟦Thing¦Count¦Gone⟧'
            Other:
              $ref: '#/components/responses/⟦Ok¦Other⟧'
          schemas:
            Thing:
              type: object
              required: [⟦name¦count¦gone⟧]
              properties:
                name:
                  $ref: '#/components/schemas/Name'
                count:
                  $ref: '#/components/schemas/Count'
                  ⟦description: Many.¦maximum: 3⟧
                sub:
                  type: object
                  properties:
                    at:
                      type: string
                      format: ⟦date-time¦uuid⟧
            Part:
              type: object
              properties:
                ⟦file¦name⟧:
                  type: string
                  format: ⟦binary¦byte¦date⟧
                name2:
                  $ref: '#/components/schemas/Name'
            ⟦Count¦Counter⟧:
              type: integer
              maximum: ⟦10¦11¦99999999999¦'12'⟧
            Name:
              type: string
              pattern: ⟦^a+$¦(?>a)¦(⟧
        """;

    private const string Types =
        """
        openapi: 3.1.0
        paths: {}
        components:
          schemas:
            Base:
              type: object
              ⟦discriminator¦x-discriminator⟧:
                propertyName: ⟦kind¦sort⟧
                ⟦mapping¦x-mapping⟧:
                  one: ⟦One¦'#/components/schemas/One'¦Gone¦Two⟧
                  two: '#/components/schemas/Two'
              ⟦properties¦x-properties⟧:
                kind:
                  type: string
            Bare:
              type: object
              discriminator:
                propertyName: kind
            Near:
              allOf:
                - $ref: '#/components/schemas/⟦Holder¦Bare¦Base⟧'
            One:
              allOf:
                - $ref: '#/components/schemas/⟦Base¦Bare¦Two¦One⟧'
                - type: object
                  properties:
                    x:
                      type: ⟦string¦integer⟧
            Two:
              allOf:
                - $ref: '#/components/schemas/⟦Base¦One¦Bare⟧'
                - properties:
                    y:
                      $ref: '#/components/schemas/⟦Color¦Shade¦Either⟧'
            Either:
              ⟦oneOf¦anyOf¦allOf⟧:
                - $ref: '#/components/schemas/⟦One¦Two¦Color⟧'
                - $ref: '#/components/schemas/⟦Two¦Holder¦Text⟧'
                - type: ⟦'null'¦string⟧
              ⟦discriminator¦x-discriminator⟧:
                propertyName: ⟦kind¦other⟧
            Holder:
              type: object
              required: [⟦base¦text⟧]
              properties:
                base:
                  $ref: '#/components/schemas/Base'
                bare:
                  $ref: '#/components/schemas/⟦Bare¦Text⟧'
                text:
                  $ref: '#/components/schemas/⟦Text¦Alias¦Color⟧'
                own:
                  enum: [⟦a, b¦a, c⟧]
                list:
                  type: array
                  items:
                    $ref: '#/components/schemas/⟦Either¦Base¦Alias⟧'
                ⟦base_¦Base¦more⟧:
                  type: string
                  ⟦x-hidden: true¦x-dotnet-property: Named¦x-replaced-by: text¦default: x¦x-dotnet-property: 1⟧
            Keeper:
              type: object
              properties:
                first:
                  $ref: '#/components/schemas/⟦Text¦Holder/properties/own¦Holder/properties/text¦Alias⟧'
                second:
                  $ref: '#/components/schemas/⟦Text¦Holder¦Keeper¦Bare⟧'
                own:
                  enum: [⟦a, b¦a, c⟧]
            Alias:
              $ref: '#/components/schemas/⟦Text¦Alias2¦Color⟧'
            Alias2:
              $ref: '#/components/schemas/⟦Text¦Alias¦Holder⟧'
            ⟦Color¦Colour⟧:
              type: string
              enum: [⟦red, blue¦red, green¦red, Red⟧]
            Shade:
              type: string
              ⟦enum: [red, blue]¦x-dotnet-name: Color¦title: Color⟧
            Text:
              type: string
              ⟦pattern: ^a$¦pattern: (?>a)¦maxLength: 3¦maxLength: x¦minLength: 2⟧
            ⟦Holder2¦holder¦Text2⟧:
              ⟦type: object¦$ref: '#/components/schemas/Holder'¦type: string⟧
              ⟦additionalProperties¦patternProperties¦x-none⟧:
                ⟦type: string¦$ref: '#/components/schemas/Text'⟧
        """;

    private const string References =
        """
        openapi: 3.1.0
        paths:
          /a:
            get:
              operationId: getA
              responses:
                '200':
                  description: Yes.
                  content:
                    application/json:
                      schema:
                        $ref: ⟦'#/components/schemas/A'¦A¦'#here'¦'#/components/schemas/a~1b'¦'#/components/schemas/A/properties/b/properties/c'¦'#/components/schemas/%41'¦'other.yaml#/A'¦'#/x-more/D'⟧
              ⟦x-callbacks¦callbacks⟧:
                back:
                  '{$request.body#/url}':
                    post:
                      requestBody:
                        content:
                          application/json:
                            schema:
                              $ref: '#/components/schemas/⟦A¦B⟧'
                      responses:
                        '200':
                          description: Yes.
        components:
          ⟦x-none: 1¦$ref: '#/x-components'⟧
          parameters:
            ⟦P: {name: p, in: query}¦$ref: '#/components/headers'⟧
          headers:
            H:
              name: ⟦h¦i⟧
              in: query
              schema:
                $ref: '#/components/schemas/⟦B¦E⟧'
          schemas:
            A:
              ⟦$anchor: here¦$anchor: there¦title: A⟧
              type: object
              properties:
                b:
                  $ref: '#/components/schemas/⟦B¦a~1b¦E⟧'
                ⟦$ref¦ref⟧:
                  type: string
                self:
                  ⟦$ref: '#/components/schemas/A'¦$dynamicRef: '#node'¦$ref: '#/components/schemas/A/properties/b'⟧
            a/b:
              type: object
              properties:
                n:
                  type: ⟦number¦integer¦text⟧
            B:
              ⟦$dynamicAnchor: node¦$anchor: here¦title: B⟧
              type: object
              properties:
                c:
                  $ref: ⟦C¦'#/components/schemas/C'¦'#/components/schemas/A/properties/self'¦'#there'⟧
            C:
              type: ⟦string¦integer¦object⟧
              minLength: ⟦1¦2¦-1⟧
              $defs:
                d:
                  maximum: ⟦1¦2⟧
            E:
              $ref: '#/components/schemas/⟦C/$defs/d¦A/properties/b/properties/c¦E2¦B⟧'
            E2:
              allOf:
                - $ref: '#/components/schemas/⟦E¦B¦C⟧'
                - ⟦description: More.¦nullable: true¦type: object⟧
            User:
              type: object
              properties:
                e:
                  $ref: '#/components/schemas/E'
                d:
                  $ref: '#/components/schemas/C/$defs/d'
                b:
                  $ref: '#/components/schemas/A/properties/b'
        x-more:
          D:
            type: ⟦string¦integer⟧
        """;

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(Operations)] = Operations,
        [nameof(Types)] = Types,
        [nameof(References)] = References,
    };
}
