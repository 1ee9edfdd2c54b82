package echolab.net.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendManyTest {

    private static final int LIMIT_MILLIS = 5_000;

    @AutoClose
    private DatagramSocket receiver;
    @AutoClose
    private DatagramChannel channel;
    @AutoClose
    private SendMany many;

    @BeforeEach
    void onLinux() throws IOException {
        assumeTrue(CLibrary.AVAILABLE);
        receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        receiver.setSoTimeout(LIMIT_MILLIS);
        channel = DatagramChannel.open().connect(receiver.getLocalSocketAddress());
        many = new SendMany(channel);
    }

    @Test
    void partsOfBuffersOfAllKindsGoInOneCall() throws IOException {
        byte[] bytes = {1, 2, 3, 4, 5, 6};
        ByteBuffer direct = ByteBuffer.allocateDirect(6).put(bytes).flip();
        assertThat(many.add(direct, 1, 2)).isTrue();
        assertThat(many.add(ByteBuffer.wrap(bytes), 3, 3)).isTrue();
        assertThat(many.add(direct.asReadOnlyBuffer(), 0, 0)).isTrue();
        assertThat(many.send()).isEqualTo(3);
        assertThat(receive()).containsExactly(2, 3);
        assertThat(receive()).containsExactly(4, 5, 6);
        assertThat(receive()).isEmpty();
        assertThat(direct.position()).isZero();
    }

    private byte[] receive() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[100], 100);
        receiver.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    @Test
    void onlyAPartOfABufferIsTaken() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(10).limit(5);
        for (int[] part : new int[][] {{-1, 1}, {0, 6}, {5, 1}, {1, -1}, {Integer.MAX_VALUE, 2}, {2, Integer.MAX_VALUE}}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> many.add(buffer, part[0], part[1]));
        }
        assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> many.add(null, 0, 0));
    }

    @Test
    void memoryThatIsGoneBeforeTheCallIsNotTouched() throws IOException {
        try (Arena arena = Arena.ofShared()) {
            many.add(arena.allocate(1_000).fill((byte) 7).asByteBuffer(), 0, 3);
        }
        many.send();
        assertThat(receive()).containsExactly(7, 7, 7);
        ByteBuffer gone;
        try (Arena arena = Arena.ofShared()) {
            gone = arena.allocate(1_000).asByteBuffer();
        }
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> many.add(gone, 0, 3));
    }

    @Test
    void aCallHasItsBounds() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(SendMany.BYTES + 1);
        for (int i = 0; i < SendMany.MOST; i++) {
            assertThat(many.add(buffer, 0, 1)).isTrue();
        }
        assertThat(many.add(buffer, 0, 1)).as("one more").isFalse();
        assertThat(many.send()).isEqualTo(SendMany.MOST);
        assertThat(many.add(buffer, 0, SendMany.BYTES + 1)).as("too long").isFalse();
        assertThat(many.add(buffer, 0, 1)).isTrue();
    }

    @Test
    void whatTheSystemRefusesIsSaidInItsWords() {
        many.add(ByteBuffer.allocate(65_508), 0, 65_508);
        Throwable refused = catchThrowable(many::send);
        assertThat(refused).isExactlyInstanceOf(IOException.class);
        assertThat(refused.getMessage()).isNotBlank().doesNotContain("error ").doesNotContain("Success");
    }

    @Test
    void nothingGoesOnceTheChannelIsClosed() throws IOException {
        channel.close();
        many.add(ByteBuffer.allocate(1), 0, 1);
        assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(many::send);
        assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(() -> new SendMany(channel));
    }

    @Test
    void nothingGoesOnceItIsClosed() throws IOException {
        many.close();
        many.close();
        many.add(ByteBuffer.allocate(1), 0, 1);
        assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(many::send);
        assertThat(channel.isOpen()).isTrue();
    }
}
