package echolab.net.udp;

import java.io.IOException;
import java.nio.ByteBuffer;

/// The way that answers take.
interface Way {

    /// Sends one datagram.
    ///
    /// @return when the call began that took it
    long send(ByteBuffer answer, UdpPeer to) throws IOException;
}
