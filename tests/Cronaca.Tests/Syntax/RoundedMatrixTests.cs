using System.Runtime.Intrinsics.X86;
using Cronaca.Reading.Syntax;
using Shouldly;
using Xunit;

namespace Cronaca.Tests.Syntax;

public class RoundedMatrixTests
{
    private const int _inner = 96;
    private const int _columns = 48;

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(25)]
    public void Every_way_of_multiplying_gives_the_same_bits(int rows)
    {
        float[] left = Numbers(rows * _inner, 1);
        RoundedMatrix matrix = new(Numbers(_inner * _columns, 2), Numbers(_columns, 3));
        float[] plain = Product(matrix, left, rows, RoundedMatrix.Way.Plain);
        if (Avx2.IsSupported)
        {
            Product(matrix, left, rows, RoundedMatrix.Way.Pairs).ShouldBe(plain);
        }
        if (AvxVnni.IsSupported)
        {
            Product(matrix, left, rows, RoundedMatrix.Way.Quadruples).ShouldBe(plain);
        }
    }

    [Fact]
    public void A_product_of_rounded_numbers_is_near_that_of_the_numbers_themselves()
    {
        const int rows = 7;
        float[] left = Numbers(rows * _inner, 4);
        float[] right = Numbers(_inner * _columns, 5);
        float[] bias = Numbers(_columns, 6);
        float[] found = Product(
            new RoundedMatrix(right, bias),
            left,
            rows,
            RoundedMatrix.Way.Plain
        );
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < _columns; column++)
            {
                double sum = bias[column];
                for (int k = 0; k < _inner; k++)
                {
                    sum += left[row * _inner + k] * (double)right[k * _columns + column];
                }
                ((double)found[row * _columns + column]).ShouldBe(sum, 0.4);
            }
        }
    }

    [Fact]
    public void Whole_numbers_up_to_127_are_multiplied_exactly()
    {
        float[] left = [127, .. Enumerable.Range(-47, 95).Select(i => (float)i)];
        float[] right = new float[_inner * _columns];
        for (int k = 0; k < _inner; k++)
        {
            right[k * _columns] = k == 0 ? 127 : k % 50 - 25;
        }
        float[] found = Product(
            new RoundedMatrix(right, new float[_columns]),
            left,
            1,
            RoundedMatrix.Fastest
        );
        float sum = 0;
        for (int k = 0; k < _inner; k++)
        {
            sum += left[k] * right[k * _columns];
        }
        found[0].ShouldBe(sum);
        found.Skip(1).ShouldAllBe(x => x == 0);
    }

    [Fact]
    public void A_row_of_zeros_gives_the_bias()
    {
        float[] bias = Numbers(_columns, 8);
        RoundedMatrix matrix = new(Numbers(_inner * _columns, 7), bias);
        Product(matrix, new float[_inner], 1, RoundedMatrix.Fastest).ShouldBe(bias);
    }

    private static float[] Product(
        RoundedMatrix matrix,
        float[] left,
        int rows,
        RoundedMatrix.Way way
    )
    {
        RoundedRows rounded = new(rows, _inner);
        rounded.Take(left, rows);
        float[] into = new float[rows * _columns];
        matrix.Multiply(rounded, rows, into, way);
        return into;
    }

    /// <summary>Numbers from -2 to 2.</summary>
    private static float[] Numbers(int count, uint seed)
    {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++)
        {
            seed = seed * 1664525 + 1013904223;
            numbers[i] = (seed >> 8) / (float)(1 << 22) - 2;
        }
        return numbers;
    }
}
