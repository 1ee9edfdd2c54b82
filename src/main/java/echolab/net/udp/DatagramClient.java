package echolab.net.udp;

import echolab.net.Client;

/// Sends datagrams, and hears those that come to its port.
public interface DatagramClient extends Client, DatagramSession {

    /// Whether each datagram begins with a [Stamp] from now on, so that [#ledger()] can tell what became of it.
    void stamp(boolean stamped);

    /// What became of the stamped datagrams.
    Ledger ledger();
}
