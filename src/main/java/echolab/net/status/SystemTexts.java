package echolab.net.status;

import echolab.net.foreign.ErrorTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What the system says of an `errno`, in its own language; in English where it cannot be asked.
final class SystemTexts {

    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    /// Windows and the JDK add what was tried: `Connection refused: connect`, `No such device (setsockopt failed)`.
    private static final Pattern ADDITION = Pattern.compile(": .*| \\(\\w+ failed\\)$");

    /// @param linux,mac the number of the error there
    /// @param english the words of Linux, then those of macOS and Windows where they differ
    private record Error(SocketErrorStatus status, int linux, int mac, String... english) { }

    private static final List<Error> ERRORS = List.of(
            new Error(SocketErrorStatus.OPERATION_ABORTED, 125, 89, "Operation canceled", "Overlapped operation aborted"),
            new Error(SocketErrorStatus.CONNECTION_TIMED_OUT, 110, 60, "Connection timed out", "Operation timed out"),
            new Error(SocketErrorStatus.ADDRESS_FAMILY_NOT_SUPPORTED, 97, 47, "Address family not supported by protocol",
                    "Address family not supported by protocol family"),
            new Error(SocketErrorStatus.SOCKET_TYPE_NOT_SUPPORTED, 94, 44, "Socket type not supported"),
            new Error(SocketErrorStatus.ADDRESS_ALREADY_IN_USE, 98, 48, "Address already in use"),
            new Error(SocketErrorStatus.CANNOT_ASSIGN_REQUESTED_ADDRESS, 99, 49, "Cannot assign requested address",
                    "Can't assign requested address"),
            // A group is joined on an interface that is not there.
            new Error(SocketErrorStatus.CANNOT_ASSIGN_REQUESTED_ADDRESS, 19, 19, "No such device",
                    "Operation not supported by device"),
            new Error(SocketErrorStatus.CONNECTION_REFUSED, 111, 61, "Connection refused"),
            new Error(SocketErrorStatus.NETWORK_IS_UNREACHABLE, 101, 51, "Network is unreachable"),
            new Error(SocketErrorStatus.UNREACHABLE_HOST, 113, 65, "No route to host"),
            new Error(SocketErrorStatus.NETWORK_IS_DOWN, 100, 50, "Network is down"),
            new Error(SocketErrorStatus.NETWORK_DROPPED_CONNECTION_ON_RESET, 102, 52, "Network dropped connection on reset"),
            new Error(SocketErrorStatus.SOFTWARE_CAUSED_CONNECTION_ABORT, 103, 53, "Software caused connection abort"),
            new Error(SocketErrorStatus.CONNECTION_RESET_BY_PEER, 104, 54, "Connection reset by peer", "Connection reset"),
            // A write after the peer's end or reset; Winsock knows no broken pipe.
            new Error(SocketErrorStatus.CONNECTION_RESET_BY_PEER, 32, 32, "Broken pipe"),
            new Error(SocketErrorStatus.HOST_IS_DOWN, 112, 64, "Host is down"),
            new Error(SocketErrorStatus.TOO_MANY_OPEN_FILES, 24, 24, "Too many open files"),
            new Error(SocketErrorStatus.TOO_MANY_OPEN_FILES, 23, 23, "Too many open files in system"),
            new Error(SocketErrorStatus.MESSAGE_TOO_LONG, 90, 40, "Message too long",
                    "The message is larger than the maximum supported by the underlying transport"));

    private static final Map<String, SocketErrorStatus> TEXTS = texts();

    private SystemTexts() { }

    /// @return null for words that are none of these
    static SocketErrorStatus status(String message) {
        if (message == null) {
            return null;
        }
        SocketErrorStatus whole = TEXTS.get(message);
        return whole != null ? whole : TEXTS.get(ADDITION.matcher(message).replaceFirst(""));
    }

    private static Map<String, SocketErrorStatus> texts() {
        Map<String, SocketErrorStatus> texts = new HashMap<>();
        for (Error error : ERRORS) {
            for (String words : error.english) {
                texts.put(words, error.status);
            }
            ErrorTexts.ofErrno(MAC ? error.mac : error.linux).ifPresent(words -> texts.put(words, error.status));
        }
        return Map.copyOf(texts);
    }
}
