package echolab.net.session;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Looks a host's addresses up, on a thread of its own: the system's resolver cannot be interrupted, but waiting for it can.
public final class Lookup {

    public static final Lookup SYSTEM = new Lookup(InetAddress::getAllByName);

    static {
        // Otherwise the second look-up of a bad name within 10 s does not say any more what was wrong with it.
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
    }

    /// Knows the addresses of names.
    public interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final Resolver resolver;

    public Lookup(Resolver resolver) {
        this.resolver = resolver;
    }

    /// The first address in the resolver's order.
    public InetAddress first(String host) throws UnknownHostException, InterruptedException {
        return all(host)[0];
    }

    /// All addresses in the resolver's order. After an interrupt a late result is dropped.
    public InetAddress[] all(String host) throws UnknownHostException, InterruptedException {
        FutureTask<InetAddress[]> lookup = new FutureTask<>(() -> resolver.resolve(host));
        Thread.ofVirtual().name("resolver of " + host).start(lookup);
        try {
            return lookup.get();
        } catch (ExecutionException e) {
            UnknownHostException cause = e.getCause() instanceof UnknownHostException unknown ? unknown : new UnknownHostException(host);
            throw cause;
        }
    }
}
