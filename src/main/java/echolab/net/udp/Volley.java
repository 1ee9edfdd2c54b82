package echolab.net.udp;

import echolab.net.session.PacedRepetition;
import echolab.net.session.Turns;
import java.time.Duration;

/// Sends a datagram again and again, by the clock or, where the interval is zero, as fast as the system takes them.
final class Volley extends PacedRepetition {

    private static final int FAIR = 1_024;

    private final byte[] message;
    private final DatagramSender sender;
    private final Turns turns = new Turns(FAIR);

    Volley(String name, byte[] message, int count, Duration interval, DatagramSender sender) {
        super(name, count, interval, sender::closed);
        this.message = message;
        this.sender = sender;
    }

    @Override
    protected boolean next() {
        turns.beFair();
        boolean open = sender.send(message);
        if (open) {
            written();
        }
        return open;
    }
}
