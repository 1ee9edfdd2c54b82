package echolab.net.udp;

import java.net.InetSocketAddress;
import java.util.Set;

/// Knows senders that would answer an answer: for ever, if they get one.
final class Loops {

    /// Echo, daytime, quote of the day, character generator, time: they answer whatever comes.
    private static final Set<Integer> ANSWERING_SERVICES = Set.of(7, 13, 17, 19, 37);

    private Loops() { }

    /// @param own the port of the server
    static boolean threatens(InetSocketAddress sender, int own, Answer answer) {
        int port = sender.getPort();
        boolean toOurselves = port == own || answer == Answer.DOCUMENT && own == UdpServerSpec.DOCUMENT_PORT;
        return ANSWERING_SERVICES.contains(port) || toOurselves && Interfaces.own(sender.getAddress(), true);
    }
}
