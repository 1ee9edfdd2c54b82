package echolab.net.status;

import echolab.net.foreign.ErrorTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the resolver says, in its own language: the end of the message of an `UnknownHostException`, after the host.
final class ResolverTexts {

    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    /// @param linux,mac the resolver's number there
    private record Error(SocketErrorStatus status, int linux, int mac, String... english) { }

    private static final List<Error> ERRORS = List.of(
            new Error(SocketErrorStatus.HOST_NOT_FOUND, -2, 8, "Name or service not known",
                    "nodename nor servname provided, or not known"),
            new Error(SocketErrorStatus.NO_DATA_RECORD_OF_REQUESTED_TYPE, -5, 7, "No address associated with hostname",
                    "No address associated with nodename"),
            new Error(SocketErrorStatus.NON_AUTHORITATIVE_HOST_NOT_FOUND, -3, 2, "Temporary failure in name resolution"),
            new Error(SocketErrorStatus.CLASS_TYPE_NOT_FOUND, -8, 9, "Servname not supported for ai_socktype"),
            new Error(SocketErrorStatus.NO_ADDRESSES_FOUND, -9, 1, "Address family for hostname not supported",
                    "Address family for nodename not supported"),
            // The resolver could not open its own socket; in practice for want of descriptors.
            new Error(SocketErrorStatus.TOO_MANY_OPEN_FILES, -11, 11, "System error"));

    private static final Map<String, SocketErrorStatus> TEXTS = texts();

    private ResolverTexts() { }

    /// @return [SocketErrorStatus#HOST_NOT_FOUND] where nothing more is said
    static SocketErrorStatus status(String message) {
        String words = message == null ? "" : message.substring(message.lastIndexOf(": ") + 1).strip();
        return TEXTS.getOrDefault(words, SocketErrorStatus.HOST_NOT_FOUND);
    }

    private static Map<String, SocketErrorStatus> texts() {
        Map<String, SocketErrorStatus> texts = new HashMap<>();
        for (Error error : ERRORS) {
            for (String words : error.english) {
                texts.put(words, error.status);
            }
            ErrorTexts.ofResolver(MAC ? error.mac : error.linux).ifPresent(words -> texts.put(words, error.status));
        }
        return Map.copyOf(texts);
    }
}
