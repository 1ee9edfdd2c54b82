package echolab.net.batch;

import java.util.Optional;

/// Which modes can be had here. What the kernel gives is tried once, on a socket of loopback.
public final class Platform {

    private Platform() { }

    /// Why a mode cannot be had; empty where it can. The first call takes some 50 ms.
    public static Optional<Lack> lack(Protocol protocol, Mode mode) {
        throw new UnsupportedOperationException();
    }
}
