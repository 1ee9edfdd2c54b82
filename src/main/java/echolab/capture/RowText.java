package echolab.capture;

import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.SocketEvent;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The text in a row: a message decoded, a life event in plain technical words that are the same in every language.
final class RowText {

    private static final char UNDECODABLE = '\uFFFD';

    private RowText() {
    }

    /// A message as UTF-8, or as Latin-1 where it is none; a message that is cut counts as UTF-8 in spite of half a character.
    static String of(Row row) {
        if (row.event() != null) {
            return info(row.event());
        }
        String text = new String(row.bytes(), StandardCharsets.UTF_8);
        int wrong = text.indexOf(UNDECODABLE);
        boolean cutThere = row.cut() && wrong == text.length() - 1;
        return wrong < 0 || cutThere ? text : new String(row.bytes(), StandardCharsets.ISO_8859_1);
    }

    /// Every way to read a row: both encodings where a message is no UTF-8 as a whole, for its beginning may well be.
    static List<String> readings(Row row) {
        if (row.event() != null) {
            return List.of(info(row.event()));
        }
        String text = new String(row.bytes(), StandardCharsets.UTF_8);
        return text.indexOf(UNDECODABLE) < 0 ? List.of(text)
                : List.of(text, new String(row.bytes(), StandardCharsets.ISO_8859_1));
    }

    static String info(SocketEvent event) {
        return switch (event) {
            case SocketEvent.Listening(var _, var _, var local) -> "listening " + at(local);
            case SocketEvent.Opening(var _, var _, var remote) -> "opening " + remote;
            case SocketEvent.AttemptFailed attempt -> words(attempt.failure()) + " " + at(attempt.remote());
            case SocketEvent.Opened opened -> "open " + at(opened.local()) + " " + at(opened.remote());
            case SocketEvent.Bound bound -> "bound " + at(bound.local()) + (bound.connected() ? " connected " : " to ") + at(bound.remote());
            case SocketEvent.HeardFrom heard -> "heard from " + at(heard.remote());
            case SocketEvent.AnsweredFrom answered -> "answered from " + at(answered.from()) + " to " + at(answered.to());
            case SocketEvent.Unanswered unanswered -> "unanswered " + at(unanswered.remote()) + " " + word(unanswered.refusal())
                    + " " + unanswered.count();
            case SocketEvent.Impaired impaired -> "lossy " + word(impaired.impairment());
            case SocketEvent.Membership of -> (of.joined() ? "joined " : "left ") + of.group().getHostAddress() + " " + of.networkInterface();
            case SocketEvent.HalfClosed half -> half.byPeer() ? "half closed by peer" : "half closed";
            case SocketEvent.Held _ -> "held";
            case SocketEvent.TurnedAway away -> "turned away " + at(away.remote()) + " limit " + away.limit();
            case SocketEvent.Failed failed -> words(failed.failure());
            case SocketEvent.Closed closed -> closed.byPeer() ? "closed by peer" : "closed";
        };
    }

    /// The failure that an event tells of, null where it tells of none.
    static Failure failure(SocketEvent event) {
        if (event instanceof SocketEvent.Failed failed) {
            return failed.failure();
        }
        return event instanceof SocketEvent.AttemptFailed attempt ? attempt.failure() : null;
    }

    private static String words(Failure failure) {
        return failure.status().title() + " " + failure.cause();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String at(InetSocketAddress address) {
        return Endpoint.of(address).toString();
    }
}
