package echolab.net.batch.output;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Leftovers;
import echolab.net.batch.Mode;
import echolab.net.batch.Platform;
import echolab.net.batch.Protocol;
import echolab.net.batch.race.ModifiedBuffer.When;
import echolab.net.batch.race.ModifiedBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Path;
import java.time.Duration;

/// After its end, whatever was pending: no thread of ours, no socket.
@EnabledOnOs(OS.LINUX)
class OutputLeavesNothingTest {

    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    Path directory;

    @Test
    void theThreadHasTheNameThatIsLookedFor() throws IOException, InterruptedException {
        try (StreamEnds ends = new StreamEnds(); BatchedOutput output = ends.output(Mode.FLUSH)) {
            output.write(ByteBuffer.allocate(1));
            assertThat(Leftovers.threads(directory)).contains("batch writer");
        }
    }

    @Test
    void noThreadAndNoSocket() throws Exception {
        useAll(); // The JVM opens some sockets for itself at the first time.
        long before = Leftovers.sockets();
        useAll();
        assertThat(Leftovers.sockets()).isLessThanOrEqualTo(before);
        assertThat(Leftovers.threads(directory)).isEmpty();
    }

    private static void useAll() throws IOException, InterruptedException {
        for (Protocol protocol : Protocol.values()) {
            for (Mode mode : Mode.values()) {
                if (Platform.lack(protocol, mode).isEmpty()) {
                    leaveInTheMidst(protocol, mode, Duration.ZERO);
                    leaveInTheMidst(protocol, mode, LONG);
                }
            }
            ModifiedBuffer.run(protocol, When.BEFORE_FLUSH);
        }
    }

    private static void leaveInTheMidst(Protocol protocol, Mode mode, Duration delay) throws IOException {
        switch (protocol) {
            case TCP -> {
                try (StreamEnds ends = new StreamEnds(); BatchedOutput output = BatchedOutput.over(ends.sender, mode, delay)) {
                    writeSome(output, 1 << 16);
                }
            }
            case UDP -> {
                try (DatagramSocket receiver = new DatagramSocket(StreamEnds.anyPort());
                        DatagramChannel sender = DatagramChannel.open().connect(receiver.getLocalSocketAddress());
                        BatchedOutput output = BatchedOutput.over(sender, mode, 1_400, delay)) {
                    writeSome(output, 1_400);
                }
            }
        }
    }

    private static void writeSome(BatchedOutput output, int size) {
        ByteBuffer packet = ByteBuffer.allocateDirect(size);
        for (int i = 0; i < 1_500; i++) {
            output.write(packet);
        }
        output.flush();
    }
}
