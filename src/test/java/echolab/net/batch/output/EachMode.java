package echolab.net.batch.output;

import echolab.net.batch.Lack;
import echolab.net.batch.Mode;
import echolab.net.batch.Platform;
import echolab.net.batch.Protocol;
import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Sends some packets in each mode that can be had, and says how many calls it made, a line a mode; of the others it says what is
/// lacking. For a JVM of its own.
public final class EachMode {

    private static final int PACKETS = 2_000;
    private static final int SIZE = 64;

    private EachMode() { }

    public static void main(String... args) throws Exception {
        for (Mode mode : Mode.values()) {
            Platform.lack(Protocol.UDP, mode); // What tries it out comes before what is counted.
        }
        for (Protocol protocol : Protocol.values()) {
            for (Mode mode : Mode.values()) {
                System.out.println(protocol + " " + mode + " " + outcome(protocol, mode));
            }
        }
    }

    private static String outcome(Protocol protocol, Mode mode) throws Exception {
        Optional<Lack> lack = Platform.lack(protocol, mode);
        return lack.isPresent() ? lack.get().name() : String.valueOf(protocol == Protocol.TCP ? overTcp(mode) : overUdp(mode));
    }

    private static long overTcp(Mode mode) throws Exception {
        try (StreamEnds ends = new StreamEnds(); BatchedOutput output = ends.output(mode)) {
            CompletableFuture<StreamEnds.Stream> received = ends.receiveAll();
            send(output, mode);
            ends.sender.shutdownOutput();
            if (received.get().bytes() != (long) PACKETS * SIZE) {
                throw new IOException("not all arrived");
            }
            return output.calls();
        }
    }

    private static long overUdp(Mode mode) throws Exception {
        try (DatagramSocket receiver = new DatagramSocket(StreamEnds.anyPort());
                DatagramChannel sender = DatagramChannel.open().connect(receiver.getLocalSocketAddress());
                BatchedOutput output = BatchedOutput.over(sender, mode, SIZE, Duration.ZERO)) {
            send(output, mode);
            return output.calls();
        }
    }

    private static void send(BatchedOutput output, Mode mode) throws Exception {
        ByteBuffer packet = ByteBuffer.allocateDirect(SIZE);
        for (int i = 0; i < PACKETS; i++) {
            Written written = output.write(packet);
            if (mode == Mode.ONE_AT_A_TIME) {
                written.get(StreamEnds.LIMIT.toSeconds(), TimeUnit.SECONDS);
            }
        }
        output.flush().get(StreamEnds.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }
}
