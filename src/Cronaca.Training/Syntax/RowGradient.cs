namespace Cronaca.Training.Syntax;

/// <summary>The gradient of a large table of which few rows are touched at a time.</summary>
internal sealed class RowGradient(int rows, int width)
{
    private readonly bool[] _touched = new bool[rows];

    public float[] Numbers { get; } = new float[rows * width];

    public int Width => width;

    public List<int> Touched { get; } = [];

    public void Add(int row, ReadOnlySpan<float> slope)
    {
        if (!_touched[row])
        {
            _touched[row] = true;
            Touched.Add(row);
        }
        Vectors.Add(slope, 1, Numbers.AsSpan(row * width, width));
    }

    public void Clear()
    {
        foreach (int row in Touched)
        {
            Numbers.AsSpan(row * width, width).Clear();
            _touched[row] = false;
        }
        Touched.Clear();
    }
}
