package echolab.net.tcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/// A wire over `java.net`: a socket and its two streams.
final class StreamWire implements Wire {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    StreamWire(Socket socket) throws IOException {
        this.socket = socket;
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    static StreamWire connect(InetSocketAddress remote, TcpOptions options, int limitMillis) throws IOException {
        Socket socket = new Socket();
        try {
            Options.apply(options, socket::setOption);
            // tag::connect[]
            socket.connect(remote, limitMillis);  // <1>
            return new StreamWire(socket);
            // end::connect[]
        } catch (IOException e) {
            Quietly.run(socket::close);
            throw e;
        }
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return in.read(into, offset, length);
    }

    @Override
    public int write(byte[] from, int offset, int length) throws IOException {
        out.write(from, offset, length);
        return length;
    }

    @Override
    public void shutdownOutput() throws IOException {
        // tag::half-close[]
        socket.shutdownOutput();     // <1>
        // end::half-close[]
    }

    @Override
    public void close() {
        Quietly.run(socket::close);
    }

    @Override
    public void reset() {
        Quietly.run(() -> {
            // tag::reset[]
            socket.setSoLinger(true, 0);  // <1>
            socket.close();
            // end::reset[]
        });
        close();
    }

    @Override
    public InetSocketAddress local() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    @Override
    public InetSocketAddress remote() {
        return (InetSocketAddress) socket.getRemoteSocketAddress();
    }
}
