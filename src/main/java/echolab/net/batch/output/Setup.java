package echolab.net.batch.output;

import echolab.net.batch.Mode;
import echolab.net.linux.SendMany;
import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.SocketChannel;

/// What a mode is over a channel: how packets go, and when.
///
/// @param longest packet in bytes
record Setup(Channel channel, Pending pending, Transfer transfer, Fill fill, int longest) {

    /// No datagram has more bytes; systems refuse some less.
    private static final int LONGEST_DATAGRAM = (1 << 16) - 1;

    static Setup of(SocketChannel channel, Mode mode) {
        refuseUnless(channel.isConnected(), channel.isBlocking());
        Pending pending = new Pending();
        return switch (mode) {
            case ONE_AT_A_TIME, OVERLAPPED -> ofStream(channel, pending, new OneEach(channel, pending), Fill.EACH);
            case FLUSH -> ofStream(channel, pending, new Together(channel, pending), Fill.bytes(Together.BYTES));
            case GATHERED -> ofStream(channel, pending, new Gathered(channel, pending, new Cursor(pending)), Fill.packets(Gathered.MOST));
            case SENDMMSG, SEGMENTED -> throw new IllegalArgumentException(mode + " is not for TCP");
        };
    }

    private static Setup ofStream(SocketChannel channel, Pending pending, Transfer transfer, Fill fill) {
        return new Setup(channel, pending, transfer, fill, Integer.MAX_VALUE);
    }

    static Setup of(DatagramChannel channel, Mode mode, int size) throws IOException {
        refuseUnless(channel.isConnected(), channel.isBlocking());
        Pending pending = new Pending();
        return switch (mode) {
            case ONE_AT_A_TIME, OVERLAPPED -> new Setup(channel, pending, new OneEach(channel, pending), Fill.EACH, LONGEST_DATAGRAM);
            case FLUSH -> new Setup(channel, pending, new OneEach(channel, pending), Fill.packets(Fill.MANY), LONGEST_DATAGRAM);
            case SENDMMSG -> new Setup(channel, pending, new ManyDatagrams(channel, pending), new Fill(SendMany.MOST, SendMany.BYTES),
                    LONGEST_DATAGRAM);
            case SEGMENTED -> new Setup(channel, pending, new Segments(channel, pending, size), Fill.packets(Fill.MANY), size);
            case GATHERED -> throw new IllegalArgumentException(mode + " is not for UDP");
        };
    }

    private static void refuseUnless(boolean connected, boolean blocking) {
        // tag::batch-unconnected[]
        if (!connected) {
            throw new UnconnectedException();  // <1>
        }
        // end::batch-unconnected[]
        if (!blocking) {
            throw new IllegalBlockingModeException();
        }
    }
}
