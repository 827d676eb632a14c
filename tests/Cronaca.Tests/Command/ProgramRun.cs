namespace Cronaca.Tests.Command;

using System.Diagnostics;
using System.Text;

/// <summary>The built program, run as its users run it: arguments, standard input and files in; two streams and an exit code out.</summary>
internal sealed record ProgramRun(int Code, string Output, string Errors)
{
    private static readonly string _program = Path.Combine(AppContext.BaseDirectory, "cronaca.dll");
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    public string[] OutputLines => Lines(Output);

    public string[] ErrorLines => Lines(Errors);

    public static ProgramRun Of(params string[] arguments) => With([], arguments);

    public static ProgramRun With(string input, params string[] arguments) =>
        With(Encoding.UTF8.GetBytes(input), arguments);

    public static ProgramRun With(byte[] input, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading all that it was given; what it said of that is what counts.
        }
        if (!process.WaitForExit(_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"cronaca {string.Join(' ', arguments)} did not end");
        }
        return new ProgramRun(process.ExitCode, output.Result, errors.Result);
    }

    /// <summary>Takes the first line of the output and closes the pipe, as "head -1" does.</summary>
    public static (int Code, string Errors) ClosedAfterALine(byte[] input, string[] arguments)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var feeding = Task.Run(() =>
        {
            try
            {
                process.StandardInput.BaseStream.Write(input);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It has gone already, as it should.
            }
        });
        process.StandardOutput.ReadLine();
        process.StandardOutput.Close();
        if (!process.WaitForExit(_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("cronaca went on after its output was closed");
        }
        feeding.Wait(_patience);
        return (process.ExitCode, errors.Result);
    }

    /// <summary>The program started and left to the caller, who ends it.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(_program);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment.Remove("NO_COLOR");
        start.Environment["TERM"] = "xterm-256color";
        return Process.Start(start)!;
    }

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.TrimEnd('\r'))
            .ToArray();
}
