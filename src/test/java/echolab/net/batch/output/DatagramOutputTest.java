package echolab.net.batch.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import echolab.net.batch.Mode;
import echolab.net.batch.Platform;
import echolab.net.batch.Protocol;
import echolab.net.status.Classifier;
import echolab.net.status.SocketErrorStatus;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.NotYetConnectedException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What arrives is read by a plain socket, one datagram a call, which the system joins nothing for.
class DatagramOutputTest {

    private static final int LIMIT_MILLIS = 10_000;
    private static final int ROUNDS = 5;
    /// What any system keeps for a socket that does not read.
    private static final int KEPT_BYTES = 64 * 1024;
    private static final int KEPT = 100;

    @AutoClose
    private DatagramSocket receiver;
    @AutoClose
    private DatagramChannel sender;

    @BeforeEach
    void connect() throws IOException {
        receiver = new DatagramSocket(StreamEnds.anyPort());
        receiver.setSoTimeout(LIMIT_MILLIS);
        receiver.setReceiveBufferSize(1 << 20);
        sender = DatagramChannel.open().connect(receiver.getLocalSocketAddress());
    }

    private static Stream<Mode> modes() {
        return Arrays.stream(Mode.values()).filter(mode -> mode.runsOver(Protocol.UDP));
    }

    private static Stream<Arguments> modesAndSizes() {
        return modes().flatMap(mode -> IntStream.of(1, 64, 1_400, 9_000, 65_507).mapToObj(size -> Arguments.of(mode, size)));
    }

    private BatchedOutput output(Mode mode, int size) throws IOException {
        assumeTrue(Platform.lack(Protocol.UDP, mode).isEmpty(), () -> mode + " cannot be had here: " + Platform.lack(Protocol.UDP, mode));
        return BatchedOutput.over(sender, mode, size, Duration.ZERO);
    }

    @ParameterizedTest
    @MethodSource("modesAndSizes")
    void aPacketIsADatagram(Mode mode, int size) throws Exception {
        int packets = Math.clamp(KEPT_BYTES / size, 1, KEPT);
        try (BatchedOutput output = output(mode, size)) {
            for (int round = 0; round < ROUNDS; round++) {
                assertArrive(output, packets(packets, size, round % 2 == 0));
            }
            assertThat(output.terminal()).isEqualTo(ROUNDS * packets);
        }
    }

    /// @param shorter whether one in the middle and the last are half as long
    private static byte[][] packets(int number, int size, boolean shorter) {
        byte[][] all = new byte[number][size];
        if (shorter && size > 1) {
            all[number / 2] = new byte[size / 2];
            all[number - 1] = new byte[size / 2];
        }
        Random random = new Random(number);
        for (byte[] packet : all) {
            random.nextBytes(packet);
        }
        return all;
    }

    private void assertArrive(BatchedOutput output, byte[][] packets) throws Exception {
        for (byte[] packet : packets) {
            output.write(ByteBuffer.wrap(packet));
        }
        output.flush().get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        for (byte[] packet : packets) {
            assertThat(receive()).isEqualTo(packet);
        }
    }

    private byte[] receive() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[1 << 16], 1 << 16);
        receiver.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    @ParameterizedTest
    @CsvSource({
        "ONE_AT_A_TIME, 2000, 64, 2000", "OVERLAPPED, 2000, 64, 2000", "FLUSH, 2000, 64, 2000",
        "SENDMMSG, 2000, 64, 2", "SENDMMSG, 2048, 1400, 2", "SENDMMSG, 100, 65507, 4", "SENDMMSG, 1, 1, 1",
        "SEGMENTED, 2000, 1100, 34", "SEGMENTED, 460, 1400, 10", "SEGMENTED, 15, 9000, 3", "SEGMENTED, 3, 65507, 3"})
    void callsAreCounted(Mode mode, int packets, int size, long calls) throws Exception {
        try (BatchedOutput output = output(mode, size)) {
            ByteBuffer packet = ByteBuffer.allocateDirect(size);
            for (int i = 0; i < packets; i++) {
                output.write(packet);
            }
            output.flush().get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
            assertThat(output.calls()).isEqualTo(calls);
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void aReceiverThatGoesAwayEndsItWithItsStatus(Mode mode) throws Exception {
        try (BatchedOutput output = output(mode, 10)) {
            assertArrive(output, packets(10, 10, false));
            receiver.close();
            assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> writeOn(output)).havingCause()
                    .satisfies(e -> assertThat(Classifier.classify(e)).isEqualTo(SocketErrorStatus.CONNECTION_REFUSED));
        }
    }

    private static void writeOn(BatchedOutput output) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            for (byte[] packet : packets(10, 10, false)) {
                output.write(ByteBuffer.wrap(packet));
            }
            output.flush().get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OVERLAPPED", "FLUSH", "SENDMMSG"})
    void aDatagramThatIsTooLongFailsAndAbortsThoseBehindIt(Mode mode) throws Exception {
        try (BatchedOutput output = output(mode, 65_508)) {
            Written before = output.write(ByteBuffer.allocate(1));
            Written first = output.write(ByteBuffer.allocate(65_508));
            Written next = output.write(ByteBuffer.allocate(1));
            assertThat(status(output.flush())).isEqualTo(SocketErrorStatus.MESSAGE_TOO_LONG);
            assertThat(status(before)).isNull();
            assertThat(status(first)).isEqualTo(SocketErrorStatus.MESSAGE_TOO_LONG);
            assertThat(status(next)).isEqualTo(SocketErrorStatus.OPERATION_ABORTED);
            assertThatIllegalArgumentException().isThrownBy(() -> output.write(ByteBuffer.allocate(1 << 16)));
        }
    }

    @Test
    void segmentedNoPacketIsLongerThanItsSize() throws IOException {
        try (BatchedOutput output = output(Mode.SEGMENTED, 10)) {
            assertThatIllegalArgumentException().isThrownBy(() -> output.write(ByteBuffer.allocate(11)));
        }
    }

    /// On loopback a cut datagram of IPv6 must not be longer than the route's packets; one that is not cut may.
    @Test
    void whereTheSystemRefusesToCutEachGoesAlone() throws Exception {
        receiver.close();
        receiver = new DatagramSocket(0, InetAddress.ofLiteral("::1"));
        receiver.setSoTimeout(LIMIT_MILLIS);
        sender.close();
        sender = DatagramChannel.open().connect(receiver.getLocalSocketAddress());
        try (BatchedOutput output = output(Mode.SEGMENTED, 65_507)) {
            assertArrive(output, packets(1, 65_507, false));
            assertArrive(output, packets(1, 65_507, false));
            assertThat(output.calls()).as("one was refused").isEqualTo(3);
        }
    }

    /// @return null where it went well
    private static SocketErrorStatus status(Written written) throws Exception {
        try {
            written.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
            return null;
        } catch (ExecutionException e) {
            return Classifier.classify(e);
        }
    }

    @Test
    void anUnconnectedSocketIsRefusedWithTheReason() throws IOException {
        try (DatagramChannel channel = DatagramChannel.open().bind(null)) {
            assertThatExceptionOfType(NotYetConnectedException.class)
                    .isThrownBy(() -> BatchedOutput.over(channel, Mode.FLUSH, 1, Duration.ZERO)).withMessageContaining("connected");
        }
    }

    @Test
    void aChannelThatDoesNotBlockIsRefused() throws IOException {
        sender.configureBlocking(false);
        assertThatExceptionOfType(IllegalBlockingModeException.class).isThrownBy(() -> BatchedOutput.over(sender, Mode.FLUSH, 1, Duration.ZERO));
    }

    @Test
    void aModeOfStreamsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> BatchedOutput.over(sender, Mode.GATHERED, 1, Duration.ZERO));
    }
}
