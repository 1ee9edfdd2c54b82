package echolab.net.batch.race;

import echolab.net.Failure.Operation;
import echolab.net.Failure;
import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.output.BatchedOutput;
import echolab.net.batch.output.UnconnectedException;
import echolab.net.batch.output.Written;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Provokes the failures of batched output that take no race, for real, on this machine alone.
public final class BatchFaults {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int SIZE = 64;

    private BatchFaults() { }

    /// Asks for a batched output over a socket that has no peer.
    ///
    /// @return how that was refused
    /// @throws IOException where no socket can be had
    public static Failure unconnected() throws IOException {
        try (DatagramChannel channel = DatagramChannel.open();
                BatchedOutput output = BatchedOutput.over(channel, Mode.FLUSH, SIZE, Duration.ZERO)) {
            throw new IllegalStateException("a socket without a peer was taken by " + output);
        } catch (UnconnectedException e) {
            return Failure.of(Operation.WRITE, e);
        }
    }

    /// Writes one byte more than a datagram of IPv4 can carry.
    ///
    /// @return how that was refused
    /// @throws IOException where no socket can be had
    public static Failure tooLong() throws IOException, InterruptedException, TimeoutException {
        int size = RaceSpec.maxSize(Protocol.UDP) + 1;
        try (DatagramChannel receiver = DatagramChannel.open(); DatagramChannel channel = DatagramChannel.open()) {
            receiver.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
            channel.connect(receiver.getLocalAddress());
            try (BatchedOutput output = BatchedOutput.over(channel, Mode.FLUSH, size, Duration.ZERO)) {
                Written written = output.write(ByteBuffer.allocateDirect(size));
                output.flush();
                written.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
                throw new IllegalStateException(size + " bytes went in one datagram");
            } catch (ExecutionException e) {
                return Failure.of(Operation.WRITE, e.getCause());
            }
        }
    }
}
