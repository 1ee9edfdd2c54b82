package echolab.net.tcp;

import echolab.net.EchoGate;
import java.io.IOException;

/// Sends back whatever a read returned. Runs on the client's thread, `S1` and so on.
final class RawEcho implements Echo {

    private final RawReader in;
    private final WireWriter out;
    private final EchoGate gate;
    private final Runnable held;

    RawEcho(Wire wire, StreamLife life, WireWriter writer, TcpServerSpec spec) {
        in = new RawReader(wire, life);
        out = writer;
        gate = spec.gate();
        held = life::held;
    }

    @Override
    public void run() throws IOException, InterruptedException {
        Slice read;
        // tag::raw-echo[]
        while ((read = in.next()) != null) {
            gate.pass(held);
            out.send(read);               // <1>
        }
        // end::raw-echo[]
    }

    @Override
    public int abandon() {
        return in.abandon();
    }
}
