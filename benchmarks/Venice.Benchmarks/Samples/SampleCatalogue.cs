namespace Venice.Benchmarks.Samples;

/// <summary>What the service answers when it is asked for its models: the one that the request of twelve fields names, with limits that it keeps.</summary>
internal static class SampleCatalogue
{
    public static ReadOnlySpan<byte> Json =>
        """
        {
          "object": "list",
          "type": "image",
          "data": [
            {
              "id": "qwen-image-2", "object": "model", "owned_by": "sample", "type": "image", "created": 1772582400,
              "model_spec": {
                "name": "Sample", "offline": false, "traits": [],
                "pricing": { "generation": { "usd": 0.05, "diem": 0.05 } },
                "constraints": { "promptCharacterLimit": 1500, "steps": { "default": 20, "max": 50 }, "widthHeightDivisor": 8 }
              }
            }
          ]
        }
        """u8;
}
