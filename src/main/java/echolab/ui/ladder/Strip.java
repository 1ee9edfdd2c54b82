package echolab.ui.ladder;

import java.util.List;

/// One direction of a stream as its calls saw it: the same bytes cut by the writes of one end and by the reads of the other.
///
/// @param toServer whether it goes from the client to the server
/// @param writer   the name of the writing end, such as `C1`; empty where it is not ours
/// @param reader   the name of the reading end; empty where it is not ours
/// @param writes   the calls in the order of the stream
/// @param reads    the calls in the order of the stream
public record Strip(boolean toServer, String writer, String reader, List<Block> writes, List<Block> reads) {

    /// The bytes of one call.
    ///
    /// @param from  offset of its first byte in the stream
    /// @param to    offset behind its last byte
    /// @param parts its bytes by the write that they came from
    public record Block(long from, long to, List<Part> parts) { }

    /// Bytes of one write.
    ///
    /// @param number of the write on its connection, counted from 1 within what is shown; 0 where the write is not known
    public record Part(long from, long to, int number) { }
}
