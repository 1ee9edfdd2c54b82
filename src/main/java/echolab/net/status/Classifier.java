package echolab.net.status;

import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.InterruptedByTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/// The only place where an exception becomes a status. What is certain comes first: causes that we named ourselves, then
/// types, then the JDK's own words, then the system's words in whatever language it speaks.
public final class Classifier {

    /// How many causes are looked at.
    private static final int DEPTH = 100;

    private static final List<Function<Throwable, SocketErrorStatus>> RULES = List.of(
            Classifier::byOurselves, Classifier::byType, Classifier::byJdkText, Classifier::byResolverText, Classifier::bySystemText);

    private Classifier() { }

    /// Looks at the exception and its causes. Never throws; what nothing is known of is [SocketErrorStatus#UNKNOWN].
    public static SocketErrorStatus classify(Throwable failure) {
        try {
            List<Throwable> chain = chain(failure);
            return RULES.stream()
                    .flatMap(rule -> chain.stream().map(rule).filter(status -> status != null))
                    .findFirst().orElse(SocketErrorStatus.UNKNOWN);
        } catch (RuntimeException e) {
            // An exception whose own methods throw.
            return SocketErrorStatus.UNKNOWN;
        }
    }

    private static List<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        for (Throwable t = failure; t != null && chain.size() < DEPTH && seen.add(t); t = t.getCause()) {
            chain.add(t);
        }
        return chain;
    }

    private static SocketErrorStatus byOurselves(Throwable t) {
        return t instanceof StatusException named ? named.status() : null;
    }

    private static SocketErrorStatus byType(Throwable t) {
        return switch (t) {
            case SocketTimeoutException _, InterruptedByTimeoutException _ -> SocketErrorStatus.CONNECTION_TIMED_OUT;
            case ClosedChannelException _, CancellationException _, InterruptedException _ -> SocketErrorStatus.OPERATION_ABORTED;
            case PortUnreachableException _ -> SocketErrorStatus.CONNECTION_REFUSED;
            case NoRouteToHostException _ -> SocketErrorStatus.UNREACHABLE_HOST;
            case UnsupportedAddressTypeException _ -> SocketErrorStatus.ADDRESS_FAMILY_NOT_SUPPORTED;
            case UnresolvedAddressException _ -> SocketErrorStatus.HOST_NOT_FOUND;
            default -> null;
        };
    }

    private static SocketErrorStatus byJdkText(Throwable t) {
        return t instanceof IOException ? JdkTexts.status(t.getMessage()) : null;
    }

    private static SocketErrorStatus byResolverText(Throwable t) {
        return t instanceof UnknownHostException ? ResolverTexts.status(t.getMessage()) : null;
    }

    private static SocketErrorStatus bySystemText(Throwable t) {
        return t instanceof IOException ? SystemTexts.status(t.getMessage()) : null;
    }
}
