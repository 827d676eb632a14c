namespace Cronaca.Tests.Fetch;

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

/// <summary>A web server on 127.0.0.1 that answers byte for byte what a test tells it to, ill-formed answers too.</summary>
internal sealed class Server : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<
        string,
        Func<Request, Stream, CancellationToken, Task>
    > _answers = new(StringComparer.Ordinal);

    public Server()
    {
        _listener.Start();
        _ = Task.Run(Accept);
    }

    /// <summary>What was asked for, in the order in which it came.</summary>
    public ConcurrentQueue<Request> Requests { get; } = new();

    public string Root => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public Uri At(string path) => new(Root + path);

    public int Count(string path) => Requests.Count(r => r.Path == path);

    /// <summary>Answers a path with a page.</summary>
    public void Page(
        string path,
        string body,
        string headers = "Content-Type: text/html; charset=utf-8"
    ) => Answer(path, "200 OK", headers, Encoding.UTF8.GetBytes(body));

    public void Answer(string path, string status, string headers = "", byte[]? body = null) =>
        Custom(path, (_, stream, stop) => Write(stream, status, headers, body ?? [], stop));

    public void Custom(string path, Func<Request, Stream, CancellationToken, Task> answer) =>
        _answers[path] = answer;

    public static async Task Write(
        Stream stream,
        string status,
        string headers,
        byte[] body,
        CancellationToken stop
    )
    {
        string lines = headers.Length > 0 ? headers + "\r\n" : "";
        if (!headers.Contains("Content-Length", StringComparison.Ordinal))
        {
            lines += string.Create(
                CultureInfo.InvariantCulture,
                $"Content-Length: {body.Length}\r\n"
            );
        }
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{lines}Connection: close\r\n\r\n"),
            stop
        );
        await stream.WriteAsync(body, stop);
    }

    private async Task Accept()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            _ = Task.Run(() => Serve(client));
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var request = await Request.Read(stream, _stop.Token);
                Requests.Enqueue(request);
                if (_answers.TryGetValue(request.Path, out var answer))
                {
                    await answer(request, stream, _stop.Token);
                }
                else
                {
                    await Write(stream, "404 Not Found", "", [], _stop.Token);
                }
            }
            catch (Exception error)
                when (error is IOException or SocketException or OperationCanceledException)
            {
                // Whoever asked has gone.
            }
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }
}

internal sealed record Request(string Path, IReadOnlyDictionary<string, string> Headers)
{
    public string? this[string name] => Headers.GetValueOrDefault(name);

    public static async Task<Request> Read(Stream stream, CancellationToken stop)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (
            !(
                bytes.Count >= 4
                && bytes[^4] == '\r'
                && bytes[^3] == '\n'
                && bytes[^2] == '\r'
                && bytes[^1] == '\n'
            )
        )
        {
            if (await stream.ReadAsync(one, stop) == 0)
            {
                throw new IOException("closed");
            }
            bytes.Add(one[0]);
        }
        string[] lines = Encoding
            .ASCII.GetString([.. bytes])
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return new Request(
            lines[0].Split(' ')[1],
            lines
                .Skip(1)
                .Select(l => l.Split(": ", 2))
                .ToDictionary(l => l[0], l => l[1], StringComparer.OrdinalIgnoreCase)
        );
    }
}
