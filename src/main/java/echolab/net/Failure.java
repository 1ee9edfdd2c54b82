package echolab.net;

import echolab.net.status.Classifier;
import echolab.net.status.SocketErrorStatus;

/// Why something failed: the status to act on, and the original exception to look at.
///
/// @param status what the classifier made of the exception
/// @param during what the socket was doing
/// @param cause  the original exception, never null
public record Failure(SocketErrorStatus status, Operation during, Throwable cause) {

    /// A failure with the status that the classifier finds.
    public static Failure of(Operation during, Throwable cause) {
        return new Failure(Classifier.classify(cause), during, cause);
    }

    /// What a socket was doing when it failed.
    public enum Operation {
        RESOLVE,
        /// Setting an option that the socket can do without.
        CONFIGURE,
        BIND,
        /// Joining or leaving a multicast group, or hearing it.
        JOIN,
        ACCEPT, CONNECT, READ, WRITE, CLOSE
    }
}
