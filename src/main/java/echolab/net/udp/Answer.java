package echolab.net.udp;

/// How a datagram server answers.
public enum Answer {
    /// Each datagram as it came, from the server's own socket to its sender.
    SENDER,
    /// As the source document's server: the first line with CRLF, from a new socket, to port [UdpServerSpec#DOCUMENT_PORT] of the
    /// sender's address.
    DOCUMENT
}
