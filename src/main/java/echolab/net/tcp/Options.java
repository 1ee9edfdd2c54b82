package echolab.net.tcp;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;

/// Sets [TcpOptions] on a socket or a channel alike.
final class Options {

    private Options() { }

    interface Setter {
        <T> Object set(SocketOption<T> name, T value) throws IOException;
    }

    static void apply(TcpOptions options, Setter setter) throws IOException {
        setter.set(StandardSocketOptions.TCP_NODELAY, options.noDelay());
        if (options.keepAlive()) {
            setter.set(StandardSocketOptions.SO_KEEPALIVE, true);
        }
        if (options.sendBuffer() > 0) {
            setter.set(StandardSocketOptions.SO_SNDBUF, options.sendBuffer());
        }
        if (options.receiveBuffer() > 0) {
            setter.set(StandardSocketOptions.SO_RCVBUF, options.receiveBuffer());
        }
        if (options.trafficClass() > 0) {
            setter.set(StandardSocketOptions.IP_TOS, options.trafficClass());
        }
    }
}
