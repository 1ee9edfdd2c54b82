package echolab;

import echolab.net.Connection.Role;
import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.SocketEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes a life event as a line: when, which connection, what.
final class EventLine {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final String protocol;
    private final Instant start;
    private final long startNanos;
    private final ZoneId zone;

    /// @param protocol stands before the connection; empty, or with a blank at its end
    /// @param start    the time of day when [System#nanoTime()] was `startNanos`
    EventLine(String protocol, Instant start, long startNanos, ZoneId zone) {
        this.protocol = protocol;
        this.start = start;
        this.startNanos = startNanos;
        this.zone = zone;
    }

    String of(SocketEvent event) {
        String time = TIME.format(start.plusNanos(event.nanos() - startNanos).atZone(zone));
        return "%s  %s%-6s %s".formatted(time, protocol, event.connection().label(), what(event));
    }

    private static String what(SocketEvent event) {
        return switch (event) {
            case SocketEvent.Listening e -> "listening on " + Endpoint.of(e.local());
            case SocketEvent.Opening e -> "connecting to " + e.remote();
            case SocketEvent.AttemptFailed e -> Endpoint.of(e.remote()) + " did not answer: " + why(e.failure());
            case SocketEvent.Opened e -> (e.connection().role() == Role.ACCEPTED
                    ? e.connection().datagrams() ? "first datagram from " : "accepted " : "connected to ")
                    + Endpoint.of(e.remote());
            case SocketEvent.Bound e -> "bound to " + Endpoint.of(e.local()) + (e.connected() ? ", connected to " : ", sends to ")
                    + Endpoint.of(e.remote());
            case SocketEvent.HeardFrom e -> "hears from " + Endpoint.of(e.remote());
            case SocketEvent.AnsweredFrom e -> "answers from " + Endpoint.of(e.from()) + " to " + Endpoint.of(e.to());
            case SocketEvent.Unanswered e -> "does not answer " + Endpoint.of(e.remote()) + ": " + e.count() + " datagrams, "
                    + (e.refusal() == SocketEvent.Refusal.LOOP ? "it would echo them for ever" : "it had enough for this second");
            case SocketEvent.Impaired e -> "lossy network: the next answer is " + e.impairment().name().toLowerCase(Locale.ROOT);
            case SocketEvent.Membership e -> (e.joined() ? "joined " : "left ") + e.group().getHostAddress() + " on " + e.networkInterface();
            case SocketEvent.HalfClosed e -> e.byPeer() ? "the peer sends no more" : "sends no more";
            case SocketEvent.Held _ -> "holds an echo";
            case SocketEvent.TurnedAway e -> "turned away " + Endpoint.of(e.remote()) + ": there are " + e.limit() + " clients";
            case SocketEvent.Failed e -> "failed to " + e.failure().during().name().toLowerCase(Locale.ROOT)
                    + ": " + why(e.failure());
            case SocketEvent.Closed e -> "closed" + (e.byPeer() ? " by the peer" : "")
                    + (e.unfinishedBytes() > 0 ? ", " + e.unfinishedBytes() + " bytes of a line without its end" : "");
        };
    }

    private static String why(Failure failure) {
        String words = failure.cause().getMessage();
        return failure.status().title() + " (" + (words == null ? failure.cause().getClass().getSimpleName() : words) + ")";
    }
}
