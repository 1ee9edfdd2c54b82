package echolab.ui.explain;

import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.SocketEvent.Failed;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.Texts;
import echolab.ui.explain.Explanation.ErrorCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Turns a failure into its card. The status and what the socket was doing choose the words.
final class ErrorCards {

    private static final int MAX_CAUSES = 3;
    private static final int MAX_TRIES = 3;

    private final Texts texts;

    ErrorCards(Texts texts) {
        this.texts = texts;
    }

    /// @param endpoint the address or the name that was tried, null where it is not known
    ErrorCard card(Failed event, Endpoint endpoint, Context context) {
        Failure failure = event.failure();
        SocketErrorStatus status = failure.status();
        String number = status.hresult() == 0 ? texts.get("explain.status", status.value())
                : texts.get("explain.status.hresult", status.value(), "0x%08X".formatted(status.hresult()));
        Object[] arguments = {
            endpoint == null ? texts.get("explain.unknown.endpoint") : endpoint.toString(),
            endpoint == null ? texts.get("explain.unknown.endpoint") : endpoint.host(),
            endpoint == null ? texts.get("explain.unknown.port") : String.valueOf(endpoint.port())};
        String words = words(event);
        List<String> tries = new ArrayList<>();
        if (status == SocketErrorStatus.CONNECTION_REFUSED && serverElsewhere(endpoint, context)) {
            tries.add(texts.get("explain.try.server", String.valueOf(context.server().port())));
        }
        for (int i = 1; tries.size() < MAX_TRIES && texts.has(words + "try." + i); i++) {
            tries.add(texts.get(words + "try." + i, arguments));
        }
        return new ErrorCard(status.title(), number, said(failure.cause()), texts.get(words + "cause", arguments), tries);
    }

    /// Words for what the socket was doing, where there are some, stand before those for the status alone, and words for
    /// datagrams before both.
    private String words(Failed event) {
        String status = "status." + event.failure().status().title() + ".";
        String doing = event.failure().during().name().toLowerCase(Locale.ROOT) + ".";
        return Stream.of(status + "udp." + doing, status + "udp.", status + doing)
                .filter(words -> texts.has(words + "cause") && (event.connection().datagrams() || !words.contains(".udp.")))
                .findFirst().orElse(status);
    }

    private static boolean serverElsewhere(Endpoint tried, Context context) {
        return context.listening() && context.server() != null && tried != null && tried.port() != context.server().port();
    }

    private static List<String> said(Throwable cause) {
        List<String> said = new ArrayList<>();
        for (Throwable t = cause; t != null && said.size() < MAX_CAUSES; t = t.getCause()) {
            String name = t.getClass().getSimpleName();
            said.add(t.getMessage() == null ? name : name + ": " + t.getMessage());
        }
        return said;
    }
}
