package echolab.net.udp;

import echolab.net.Server;

/// An echo server for datagrams. Its peers are the addresses that it has heard from.
public interface DatagramServer extends Server, DatagramSession {

    /// Has the answers go through a lossy network of our own making from now on; [Impairments#NONE] ends it.
    void impair(Impairments impairments);
}
