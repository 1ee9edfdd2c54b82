package echolab.net.tcp;

import echolab.net.session.Quietly;
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
        // tag::read[]
        in = socket.getInputStream();
        // end::read[]
        // tag::write[]
        out = socket.getOutputStream();
        // end::write[]
    }

    static StreamWire connect(InetSocketAddress remote, TcpOptions options, int limitMillis) throws IOException {
        // tag::connect[]
        Socket socket = new Socket();
        // end::connect[]
        try {
            // tag::connect[]
            Options.apply(options, socket::setOption);
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
        // tag::read[]
        return in.read(into, offset, length);  // <1>
        // end::read[]
    }

    @Override
    public int write(byte[] from, int offset, int length) throws IOException {
        // tag::write[]
        out.write(from, offset, length);  // <1>
        return length;
        // end::write[]
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
