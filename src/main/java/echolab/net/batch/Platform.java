package echolab.net.batch;

import echolab.net.batch.output.BatchedOutput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.Optional;

/// Which modes can be had here. What only some kernels give is tried, once, on sockets of loopback.
public final class Platform {

    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private Platform() { }

    private static final class SendingMany {
        static final Optional<Lack> LACK = tried(Mode.SENDMMSG);
    }

    private static final class Segmenting {
        static final Optional<Lack> LACK = tried(Mode.SEGMENTED);
    }

    /// Why a mode cannot be had; empty where it can. Any thread may ask. The first answer may take some 100 ms, 2 s at most.
    public static Optional<Lack> lack(Protocol protocol, Mode mode) {
        if (!mode.runsOver(protocol)) {
            return Optional.of(protocol == Protocol.TCP ? Lack.UDP_ONLY : Lack.TCP_ONLY);
        }
        return switch (mode) {
            case ONE_AT_A_TIME, OVERLAPPED, FLUSH, GATHERED -> Optional.empty();
            case SENDMMSG -> SendingMany.LACK;
            case SEGMENTED -> Segmenting.LACK;
        };
    }

    private static Optional<Lack> tried(Mode mode) {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.of(Lack.LINUX_ONLY);
        }
        if (!Platform.class.getModule().isNativeAccessEnabled()) {
            return Optional.of(Lack.NO_NATIVE_ACCESS);
        }
        try {
            return takesTwoInOneCall(mode) ? Optional.empty() : Optional.of(Lack.KERNEL_REFUSES);
        } catch (IOException e) {
            LOG.debug("no {}", mode, e);
            return Optional.of(Lack.KERNEL_REFUSES);
        }
    }

    /// Whether two datagrams that go in one call arrive as two.
    private static boolean takesTwoInOneCall(Mode mode) throws IOException {
        try (DatagramSocket receiver = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                DatagramChannel sender = DatagramChannel.open().connect(receiver.getLocalSocketAddress());
                BatchedOutput output = BatchedOutput.over(sender, mode, 1, Duration.ZERO)) {
            output.write(ByteBuffer.allocate(1));
            output.write(ByteBuffer.allocate(1));
            output.flush();
            receiver.setSoTimeout((int) LIMIT.toMillis());
            return length(receiver) == 1 && length(receiver) == 1 && output.calls() == 1;
        }
    }

    private static int length(DatagramSocket receiver) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2], 2);
        receiver.receive(packet);
        return packet.getLength();
    }
}
