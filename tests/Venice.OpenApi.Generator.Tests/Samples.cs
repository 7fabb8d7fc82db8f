namespace Venice.OpenApi.Generator.Tests;

/// <summary>Documents that several tests start from.</summary>
internal static class Samples
{
    public const string Orders = """
        openapi: 3.0.0
        info: { title: Acme, version: "1" }
        servers:
          - url: https://api.acme.test/v1
        paths:
          /orders/{orderId}:
            get:
              operationId: getOrder
              tags: [Orders]
              parameters:
                - { name: orderId, in: path, required: true, schema: { type: integer, minimum: 1, maximum: 1000 } }
              responses:
                "200":
                  description: ""
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Order" }
                "404":
                  description: ""
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Problem" }
          /orders:
            post:
              operationId: createOrder
              tags: [Orders]
              requestBody:
                required: true
                content:
                  application/json:
                    schema: { $ref: "#/components/schemas/NewOrder" }
              responses:
                "201":
                  description: ""
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Order" }
        components:
          schemas:
            Order:
              type: object
              required: [id, status]
              properties:
                id: { type: integer }
                status: { $ref: "#/components/schemas/Status" }
                quantity: { type: integer, minimum: 1, maximum: 99 }
            NewOrder:
              type: object
              required: [quantity]
              properties:
                quantity: { type: integer, minimum: 1, maximum: 99 }
                note: { type: string, maxLength: 200 }
            Status:
              type: string
              enum: [open, shipped]
            Problem:
              type: object
              required: [title]
              properties:
                title: { type: string }
        """;
}
