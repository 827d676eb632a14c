namespace Cronaca.Tests.Text;

using Xunit;

/// <summary>A theory over treebanks, skipped where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TreebankTheoryAttribute : TheoryAttribute
{
    public const string Variable = "CRONACA_TREEBANKS";

    public TreebankTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable(Variable) is null)
        {
            Skip = $"{Variable} names no folder of treebanks; they are no part of the repository.";
        }
    }
}
