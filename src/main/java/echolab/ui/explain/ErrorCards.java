package echolab.ui.explain;

import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.Texts;
import echolab.ui.explain.Explanation.ErrorCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Turns a failure into its card. The status and what the socket was doing choose the words.
public final class ErrorCards {

    private static final int MAX_CAUSES = 3;
    private static final int MAX_TRIES = 3;

    private final Texts texts;

    public ErrorCards(Texts texts) {
        this.texts = texts;
    }

    /// @param kind     of socket that failed, such as `udp`: its own words stand before those of any socket; empty for none
    /// @param endpoint the address or the name that was tried, null where it is not known
    /// @param likelier what to try before anything else
    public ErrorCard card(Failure failure, String kind, Endpoint endpoint, List<String> likelier) {
        SocketErrorStatus status = failure.status();
        String number = status.hresult() == 0 ? texts.get("explain.status", status.value())
                : texts.get("explain.status.hresult", status.value(), "0x%08X".formatted(status.hresult()));
        Object[] arguments = {
            endpoint == null ? texts.get("explain.unknown.endpoint") : endpoint.toString(),
            endpoint == null ? texts.get("explain.unknown.endpoint") : endpoint.host(),
            endpoint == null ? texts.get("explain.unknown.port") : String.valueOf(endpoint.port())};
        String words = words(failure, kind);
        List<String> tries = new ArrayList<>(likelier);
        for (int i = 1; tries.size() < MAX_TRIES && texts.has(words + "try." + i); i++) {
            tries.add(texts.get(words + "try." + i, arguments));
        }
        return new ErrorCard(status.title(), number, said(failure.cause()), texts.get(words + "cause", arguments), tries);
    }

    /// Words for what the socket was doing, where there are some, stand before those for the status alone, and words for
    /// its kind before both.
    private String words(Failure failure, String kind) {
        String status = "status." + failure.status().title() + ".";
        String doing = failure.during().name().toLowerCase(Locale.ROOT) + ".";
        Stream<String> own = kind.isEmpty() ? Stream.empty() : Stream.of(status + kind + "." + doing, status + kind + ".");
        return Stream.concat(own, Stream.of(status + doing)).filter(words -> texts.has(words + "cause")).findFirst().orElse(status);
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
