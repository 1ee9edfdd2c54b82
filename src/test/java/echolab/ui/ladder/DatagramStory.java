package echolab.ui.ladder;

import echolab.capture.Row.Kind;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.Impairment;
import echolab.net.status.SocketErrorStatus;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;

/// Rows of datagram sockets: client C1, bound to port 1338, and peer S1 of the server at port 1337. Times are in microseconds.
final class DatagramStory {

    static final InetSocketAddress CLIENT = new InetSocketAddress("127.0.0.1", 1338);
    static final InetSocketAddress SERVER = new InetSocketAddress("127.0.0.1", 1337);

    final Story story = new Story();
    final Connection client = story.connection(Role.CLIENT, 1, Unit.DATAGRAM);
    final Connection peer = story.connection(Role.ACCEPTED, 1, Unit.DATAGRAM);

    void bind(boolean connected) {
        story.event(new SocketEvent.Bound(client, 0, CLIENT, SERVER, connected));
    }

    /// The server hears from the client for the first time.
    void hear(double micros) {
        story.twins(client, peer);
        story.event(new SocketEvent.Opened(peer, Story.nanos(micros), SERVER, CLIENT, Story.nanos(micros)));
    }

    long ask(double micros, String text) {
        return story.message(client, Kind.OUT, micros, text, 0, -1);
    }

    long asked(double micros, String text) {
        return story.message(peer, Kind.IN, micros, text, 0, -1);
    }

    long answer(double micros, String text, long question) {
        return story.message(peer, Kind.OUT, micros, text, question, question == 0 ? -1 : 20);
    }

    long answered(double micros, String text, long question, double roundTrip) {
        return story.message(client, Kind.IN, micros, text, question, roundTrip);
    }

    /// A datagram and its echo.
    void echo(double micros, String text) {
        long asks = ask(micros, text);
        long asked = asked(micros + 40, text);
        answer(micros + 60, text, asked);
        answered(micros + 210, text, asks, 210);
    }

    void impaired(double micros, Impairment impairment) {
        story.event(new SocketEvent.Impaired(peer, Story.nanos(micros), impairment));
    }

    void answersFrom(double micros, int port, int to) {
        story.event(new SocketEvent.AnsweredFrom(peer, Story.nanos(micros), new InetSocketAddress("127.0.0.1", port),
                new InetSocketAddress("127.0.0.1", to)));
    }

    void unreachable(double micros) {
        story.event(new SocketEvent.Failed(client, Story.nanos(micros),
                new Failure(SocketErrorStatus.CONNECTION_REFUSED, Operation.READ, new PortUnreachableException())));
    }

    LadderModel read(Words words) {
        return story.reader(words).read(client, false);
    }
}
