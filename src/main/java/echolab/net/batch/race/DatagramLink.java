package echolab.net.batch.race;

import static java.net.StandardSocketOptions.SO_RCVBUF;
import static java.net.StandardSocketOptions.SO_SNDBUF;

import echolab.net.batch.Mode;
import echolab.net.batch.Series;
import echolab.net.batch.output.BatchedOutput;
import echolab.net.linux.ReceiveBuffer;
import echolab.net.linux.Segmentation;
import echolab.net.session.Quietly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ReadableByteChannel;
import java.time.Duration;

/// Two UDP sockets of this machine, each connected to the other, so that no stranger's datagram comes in between. The receiver's
/// buffer is as large as the system allows, up to 16 MiB, and it reads several datagrams at once where the system can join them.
final class DatagramLink extends Link {

    private static final Logger LOG = LoggerFactory.getLogger(DatagramLink.class);

    private static final int RECEIVE_BUFFER = 1 << 24;
    private static final int SEND_BUFFER = 1 << 20;
    /// What the system keeps beside a datagram that waits to be read, in bytes.
    private static final int OVERHEAD = 768;

    private final DatagramChannel sender;
    private final DatagramChannel receiver;

    private DatagramLink(DatagramChannel sender, DatagramChannel receiver) {
        this.sender = sender;
        this.receiver = receiver;
    }

    static DatagramLink open() throws IOException {
        DatagramChannel sender = DatagramChannel.open(StandardProtocolFamily.INET);
        DatagramChannel receiver = DatagramChannel.open(StandardProtocolFamily.INET);
        DatagramLink link = new DatagramLink(sender, receiver);
        try {
            sender.setOption(SO_SNDBUF, SEND_BUFFER).bind(anyPort());
            receiver.setOption(SO_RCVBUF, RECEIVE_BUFFER).bind(anyPort());
            sender.connect(receiver.getLocalAddress());
            receiver.connect(sender.getLocalAddress());
            tune(() -> ReceiveBuffer.force(receiver, RECEIVE_BUFFER));
            tune(() -> Segmentation.receive(receiver));
            return link;
        } catch (IOException e) {
            link.close();
            throw e;
        }
    }

    /// What only makes it faster may be refused.
    private static void tune(Quietly.Step step) {
        try {
            step.run();
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("goes without", e);
        }
    }

    @Override
    BatchedOutput output(Mode mode, int size, Duration delay) throws IOException {
        return BatchedOutput.over(sender, mode, size, delay);
    }

    @Override
    Receiver receiver(Packets packets, Series series) {
        return new DatagramReceiver(receiver, packets, series);
    }

    @Override
    ReadableByteChannel incoming() throws IOException {
        receiver.configureBlocking(false);
        return receiver;
    }

    @Override
    long room(int size) throws IOException {
        return Math.max(1, receiver.getOption(SO_RCVBUF) / 2 / (size + OVERHEAD));
    }

    @Override
    void finish() { }

    @Override
    void kill() {
        Quietly.run(receiver::close);
    }

    @Override
    public void close() {
        Quietly.run(sender::close);
        Quietly.run(receiver::close);
    }
}
