package echolab.net.tcp;

import echolab.net.session.Quietly;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/// File descriptors kept back for the time when there are no others. Released for a moment, they let those work who need
/// one only briefly: the class loader, which may need the very classes that report the failure, and the resolver.
final class SpareDescriptors {

    private static final int COUNT = 4;

    private final List<SocketChannel> kept = new ArrayList<>(COUNT);

    /// Takes as many as there are, at most [#COUNT].
    void take() {
        Quietly.run(() -> {
            while (kept.size() < COUNT) {
                kept.add(SocketChannel.open());
            }
        });
    }

    void release() {
        for (SocketChannel channel : kept) {
            Quietly.run(channel::close);
        }
        kept.clear();
    }
}
