namespace Cronaca.Intake.Archives;

using System.Globalization;

/// <summary>
/// Reads the pages of a web archive (WARC, ISO 28500) as they stand in it, plain or packed with gzip a record a member, without holding more than one in
/// memory. What is broken gives an error in its place, and reading goes on at the next record.
/// </summary>
internal static class WarcReader
{
    // After so many broken records the file is no archive any more.
    private const int _mostErrors = 1000;
    private const int _longestLine = 16_384;

    /// <summary>The pages (records of type response and resource) in the order of the file.</summary>
    /// <param name="stream">The file; it is read as far as pages are taken, and closed at the end.</param>
    /// <param name="name">For messages.</param>
    /// <param name="limits">For what is packed; the usual ones where not given. A page may be as large as they say.</param>
    /// <exception cref="UnreadableException">The file is no archive at all.</exception>
    public static IEnumerable<WarcPage> Read(
        Stream stream,
        string name,
        UnpackLimits? limits = null
    )
    {
        using var reading = new WarcReading(stream, name, limits ?? new UnpackLimits());
        int errors = 0;
        while (reading.Next() is { } page)
        {
            yield return page;
            if (page.Error is not null && ++errors == _mostErrors)
            {
                yield return new WarcPage
                {
                    Offset = page.Offset,
                    Error =
                        $"{name}: {_mostErrors} records could not be read; the rest is left off",
                };
                yield break;
            }
        }
    }

    /// <summary>One way through one file.</summary>
    private sealed class WarcReading(Stream stream, string name, UnpackLimits limits) : IDisposable
    {
        private readonly string _name = name;
        private readonly UnpackLimits _limits = limits;
        private readonly WarcSource _source = new(stream, limits);
        private long _offset;
        private bool _begun;
        private bool _broken;
        private bool _ended;

        public void Dispose() => _source.Dispose();

        public WarcPage? Next()
        {
            while (!_ended)
            {
                try
                {
                    if (Step() is { } page)
                    {
                        return page;
                    }
                }
                catch (UnreadableException error) when (_begun)
                {
                    _broken = true;
                    return Failed(error.Message);
                }
                catch (IOException error)
                {
                    _ended = true;
                    return Failed(error.Message);
                }
            }
            return null;
        }

        private WarcPage Failed(string message, string? address = null) =>
            new()
            {
                Offset = _offset,
                Address = address,
                Error = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_name}, byte {_offset + 1}: {message}"
                ),
            };

        /// <summary>Reads one record, or goes to the next part of the file; null where that gave no page.</summary>
        private WarcPage? Step()
        {
            if (!_begun)
            {
                Begin();
            }
            _offset = _source.Offset;
            if (_source.AtRecord())
            {
                _offset = _source.Offset;
                return Record();
            }
            return _source.AtEnd ? NextPart() : Junk();
        }

        private void Begin()
        {
            _ended = !_source.NextPart();
            // A packed file may be broken at its first record already, and go on well.
            _begun = _source.IsPacked && !_ended;
            if (_ended || !_source.AtRecord())
            {
                _begun = false;
                throw new UnreadableException($"{_name}: found no WARC record; expected WARC/1.0");
            }
            _begun = true;
        }

        private WarcPage? NextPart()
        {
            bool broken = _broken;
            _broken = false;
            _ended = !_source.NextPart();
            if (!_source.Passed || broken)
            {
                return null;
            }
            // What follows a broken record was complained of with it.
            _offset = _source.Offset;
            return Failed("what stands before it is no gzip, and is passed over");
        }

        private WarcPage Junk()
        {
            _offset = _source.Offset;
            _source.SkipToRecord();
            return Failed("found no record; expected WARC/1.0");
        }

        private WarcPage? Record()
        {
            _source.Line(_longestLine);
            var header =
                HeaderFields.Read(() => _source.Line(_longestLine))
                ?? throw Skipping("found no end of the record's header");
            if (
                !long.TryParse(
                    header["Content-Length"],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out long length
                )
            )
            {
                throw Skipping(
                    $"found \"{header["Content-Length"]}\" as Content-Length; expected a number of bytes"
                );
            }
            string type = header["WARC-Type"]?.ToLowerInvariant() ?? "";
            bool isPage = type is "response" or "resource";
            string? address = header["WARC-Target-URI"]?.Trim('<', '>');
            if (isPage && length <= _limits.Bytes)
            {
                return Page(header, type, address, (int)length);
            }
            long skipped = _source.Skip(length);
            if (skipped < length)
            {
                return Failed(
                    $"found {skipped} bytes of the record; its header says {length}",
                    address
                );
            }
            return isPage
                ? Failed(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"found a page of {length:N0} bytes; expected at most {_limits.Bytes:N0}"
                    ),
                    address
                )
                : null;
        }

        private UnreadableException Skipping(string message)
        {
            _source.SkipToRecord();
            return new UnreadableException(message);
        }

        private WarcPage Page(HeaderFields header, string type, string? address, int length)
        {
            var block = new byte[length];
            int read = _source.Read(block);
            if (read < length)
            {
                PutBackRecords(block.AsSpan(0, read));
                return Failed(
                    $"found {read} bytes of the record; its header says {length}",
                    address
                );
            }
            if (!_source.AtRecordEnd)
            {
                if (!PutBackRecords(block))
                {
                    _source.SkipToRecord();
                }
                return Failed(
                    $"the record does not end after the {length} bytes that its header says",
                    address
                );
            }
            var page = new WarcPage
            {
                Offset = _offset,
                Address = address,
                ContentType = header["Content-Type"],
                Date = Moment(header["WARC-Date"]),
                IsCut = header["WARC-Truncated"] is not null,
                Bytes = block,
            };
            if (
                type == "resource"
                && header["Content-Type"]
                    ?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) != true
            )
            {
                return page;
            }
            try
            {
                var message = HttpMessage.Parse(block, page.IsCut, _limits);
                return page with
                {
                    ContentType = message.ContentType,
                    Status = message.Status,
                    Bytes = message.Body,
                };
            }
            catch (UnreadableException error)
            {
                return Failed(error.Message, address);
            }
        }

        /// <summary>A length that is too great swallows the records that follow: they are put back.</summary>
        private bool PutBackRecords(ReadOnlySpan<byte> block)
        {
            int next = block.IndexOf("\r\n\r\nWARC/"u8);
            if (next < 0)
            {
                return false;
            }
            _source.PutBack(block[next..]);
            return true;
        }

        private static DateTimeOffset? Moment(string? date) =>
            date is not null && Feeds.FeedDate.Parse(date) is { } parsed ? parsed.Moment : null;
    }
}
