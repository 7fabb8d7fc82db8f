using FsCheck;
using FsCheck.Fluent;

namespace Venice.Sandbox.Tests.Imaging;

/// <summary>Pictures of 1 to 300 pixels a side, of every kind.</summary>
internal static class TestSizes
{
    public static void Hold(Action<TestSize> law) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(40).WithQuietOnSuccess(true), Prop.ForAll(Arbitrary(), law));

    private static Arbitrary<TestSize> Arbitrary() =>
        (from kind in Gen.Choose(0, 3)
         from width in Gen.Choose(1, 300)
         from height in Gen.Choose(1, 300)
         from salt in Gen.Choose(0, 9999)
         select new TestSize(kind, width, height, salt)).ToArbitrary();
}
