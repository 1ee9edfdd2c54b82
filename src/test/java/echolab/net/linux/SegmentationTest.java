package echolab.net.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SegmentationTest {

    @AutoClose
    private DatagramChannel receiver;
    @AutoClose
    private DatagramChannel sender;

    @BeforeEach
    void onLinux() throws IOException {
        assumeTrue(CLibrary.AVAILABLE);
        receiver = DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        sender = DatagramChannel.open().connect(receiver.getLocalAddress());
    }

    private int read() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        receiver.receive(buffer);
        return buffer.position();
    }

    @Test
    void aLongWriteIsCutIntoDatagrams() throws IOException {
        Segmentation.send(sender, 10);
        sender.write(ByteBuffer.allocate(25));
        assertThat(new int[] {read(), read(), read()}).containsExactly(10, 10, 5);
        Segmentation.send(sender, 0);
        sender.write(ByteBuffer.allocate(25));
        assertThat(read()).isEqualTo(25);
    }

    @Test
    void datagramsAreJoinedForOneRead() throws IOException {
        Segmentation.receive(receiver);
        Segmentation.send(sender, 10);
        sender.write(ByteBuffer.allocate(25));
        assertThat(read()).isEqualTo(25);
    }

    @Test
    void whatIsNoSizeIsRefused() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Segmentation.send(sender, -1));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Segmentation.send(sender, 1 << 16));
    }

    @Test
    void aClosedChannelIsRefused() throws IOException {
        sender.close();
        assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(() -> Segmentation.send(sender, 10));
    }
}
