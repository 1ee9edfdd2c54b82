package echolab.net.tcp;

import echolab.net.EchoGate;
import java.io.IOException;

/// Answers each line with the line and CRLF. Runs on the client's thread, `S1` and so on.
final class LineEcho implements Echo {

    private static final byte[] CRLF = { '\r', '\n' };

    private final LineReader in;
    private final LineWriter out;
    private final EchoGate gate;
    private final Runnable held;

    LineEcho(Wire wire, StreamLife life, WireWriter writer, TcpServerSpec spec) {
        in = new LineReader(wire, life, spec.maxLine());
        out = new LineWriter(writer, life.tap);
        gate = spec.gate();
        held = life::held;
    }

    @Override
    public void run() throws IOException, InterruptedException {
        Slice line;
        // tag::line-echo[]
        while ((line = in.next()) != null) {
            hold();
            out.write(line);
            out.write(CRLF);             // <1>
            if (!in.ready()) out.flush();
        }
        // end::line-echo[]
    }

    private void hold() throws IOException, InterruptedException {
        // tag::hold[]
        if (gate.holding()) {
            out.flush();
            gate.pass(held);             // <1>
        }
        // end::hold[]
    }

    @Override
    public int abandon() {
        return in.abandon();
    }
}
