package echolab.net.status;

import static java.util.Map.entry;

import java.util.Map;

/// The sentences that stand in the JDK itself; they are English everywhere.
final class JdkTexts {

    private static final Map<String, SocketErrorStatus> TEXTS = Map.ofEntries(
            entry("Connection reset", SocketErrorStatus.CONNECTION_RESET_BY_PEER),
            entry("Socket closed", SocketErrorStatus.OPERATION_ABORTED),
            entry("Socket is closed", SocketErrorStatus.OPERATION_ABORTED),
            entry("Closed by interrupt", SocketErrorStatus.OPERATION_ABORTED),
            entry("Connect timed out", SocketErrorStatus.CONNECTION_TIMED_OUT),
            entry("Read timed out", SocketErrorStatus.CONNECTION_TIMED_OUT),
            entry("Accept timed out", SocketErrorStatus.CONNECTION_TIMED_OUT),
            entry("Receive timed out", SocketErrorStatus.CONNECTION_TIMED_OUT),
            entry("IPv6 protocol family unavailable", SocketErrorStatus.ADDRESS_FAMILY_NOT_SUPPORTED),
            entry("Protocol family unavailable", SocketErrorStatus.ADDRESS_FAMILY_NOT_SUPPORTED),
            entry("Network interface not configured for IPv4", SocketErrorStatus.CANNOT_ASSIGN_REQUESTED_ADDRESS),
            entry("Unsupported address type", SocketErrorStatus.ADDRESS_FAMILY_NOT_SUPPORTED));

    private JdkTexts() { }

    /// @return null for a sentence of somebody else's, or none
    static SocketErrorStatus status(String message) {
        return message == null ? null : TEXTS.get(message);
    }
}
