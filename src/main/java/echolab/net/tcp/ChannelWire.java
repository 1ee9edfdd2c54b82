package echolab.net.tcp;

import static java.net.StandardSocketOptions.SO_LINGER;

import echolab.net.session.Quietly;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;

/// A wire over `java.nio.channels`: a blocking channel and its buffers.
final class ChannelWire implements Wire {

    /// The most that one call writes: the channel copies it into a direct buffer of that size, which it keeps.
    private static final int WRITE_LIMIT = 128 * 1024;

    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    private final SocketChannel channel;
    private final InetSocketAddress local;
    private final InetSocketAddress remote;
    private InputStream peek;
    private ByteBuffer in = NONE;
    private ByteBuffer out = NONE;

    ChannelWire(SocketChannel channel) throws IOException {
        this.channel = channel;
        local = (InetSocketAddress) channel.getLocalAddress();
        remote = (InetSocketAddress) channel.getRemoteAddress();
    }

    static ChannelWire connect(InetSocketAddress remote, TcpOptions options, int limitMillis) throws IOException {
        // tag::connect-channel[]
        SocketChannel channel = SocketChannel.open();
        // end::connect-channel[]
        try {
            // tag::connect-channel[]
            Options.apply(options, channel::setOption);
            channel.socket().connect(remote, limitMillis);  // <1>
            return new ChannelWire(channel);
            // end::connect-channel[]
        } catch (UnsupportedAddressTypeException e) {
            Quietly.run(channel::close);
            throw new SocketException("unsupported address: " + remote, e);
        } catch (IOException e) {
            Quietly.run(channel::close);
            throw e;
        }
    }

    /// A channel can say this only through its socket's stream.
    @Override
    public int available() throws IOException {
        if (peek == null) {
            peek = channel.socket().getInputStream();
        }
        return peek.available();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        // tag::read-channel[]
        in = view(in, into, offset, length);
        return channel.read(in);  // <1>
        // end::read-channel[]
    }

    @Override
    public int write(byte[] from, int offset, int length) throws IOException {
        // tag::write-channel[]
        int most = Math.min(length, WRITE_LIMIT);
        out = view(out, from, offset, most);
        return channel.write(out);  // <1>
        // end::write-channel[]
    }

    private static ByteBuffer view(ByteBuffer last, byte[] bytes, int offset, int length) {
        // tag::read-channel[]
        ByteBuffer buffer = last.array() == bytes
                ? last : ByteBuffer.wrap(bytes);
        buffer.limit(offset + length);
        return buffer.position(offset);
        // end::read-channel[]
    }

    @Override
    public void shutdownOutput() throws IOException {
        // tag::half-close-channel[]
        channel.shutdownOutput();     // <1>
        // end::half-close-channel[]
    }

    @Override
    public void close() {
        Quietly.run(channel::close);
    }

    @Override
    public void reset() {
        Quietly.run(() -> {
            // tag::reset-channel[]
            channel.setOption(SO_LINGER, 0);  // <1>
            channel.close();
            // end::reset-channel[]
        });
        close();
    }

    @Override
    public InetSocketAddress local() {
        return local;
    }

    @Override
    public InetSocketAddress remote() {
        return remote;
    }
}
