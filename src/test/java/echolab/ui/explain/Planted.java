package echolab.ui.explain;

import echolab.capture.Row;
import echolab.capture.Row.Kind;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.AnsweredFrom;
import echolab.net.status.SocketErrorStatus;
import echolab.net.tcp.Model;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A small recorded world: rows that a test writes down itself, and what is known around them.
final class Planted implements Context {

    static final Connection L1 = new Connection(0, Role.LISTENER, 1, Unit.MESSAGE);
    static final Connection C1 = new Connection(1, Role.CLIENT, 1, Unit.MESSAGE);
    static final Connection S1 = new Connection(2, Role.ACCEPTED, 1, Unit.MESSAGE);
    static final Connection C2 = new Connection(3, Role.CLIENT, 2, Unit.BYTE);
    static final Connection S2 = new Connection(4, Role.ACCEPTED, 2, Unit.BYTE);
    static final Connection FOREIGN = new Connection(5, Role.CLIENT, 3, Unit.MESSAGE);
    static final InetSocketAddress SERVER = new InetSocketAddress("127.0.0.1", 1337);
    static final InetSocketAddress CLIENT = new InetSocketAddress("127.0.0.1", 52814);

    static final Source SOURCE = new Source(Map.of("LineEcho.java", region("line-echo"), "RawEcho.java", region("raw-echo"),
            "Reader.java", region("read-answer"), "Dialer.java", region("dial"), "TcpServer.java", region("accept")));

    final List<Row> rows = new ArrayList<>();
    final Map<Connection, Connection> twins = new HashMap<>(Map.of(C1, S1, S1, C1, C2, S2, S2, C2));
    final Map<Connection, Endpoint> endpoints = new HashMap<>();
    List<Action> actions = List.of();
    Endpoint server = new Endpoint("127.0.0.1", 1337);
    boolean listening = true;
    boolean datagrams;
    Model model = Model.STREAMS;
    boolean reset;
    AnsweredFrom answeredFrom;

    Row message(Connection connection, Kind kind, String text, long partner, double millis) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(new Row(rows.size() + 1, 0, connection, kind, bytes.length, bytes, partner, (long) (millis * 1e6), null));
    }

    /// A question of a client with the echo that came back.
    Row echo(Connection client, String sent, String back) {
        Row question = message(client, Kind.OUT, sent, 0, -1);
        return message(client, Kind.IN, back, question.number(), 0.21);
    }

    Row life(SocketEvent event) {
        return add(new Row(rows.size() + 1, event.nanos(), event.connection(), Kind.LIFE, 0, new byte[0], 0, -1, event));
    }

    static Failure failure(SocketErrorStatus status, Operation during, Exception cause) {
        return new Failure(status, during, cause);
    }

    private Row add(Row row) {
        rows.add(row);
        return row;
    }

    private static String region(String name) {
        return "// tag::" + name + "[]\nrun();\n// end::" + name + "[]\n";
    }

    @Override
    public Row partner(Row message) {
        return rows.stream().filter(r -> r.partner() == message.number() || r.number() == message.partner()).findFirst().orElse(null);
    }

    @Override
    public Connection twin(Row row) {
        return twins.get(row.connection());
    }

    @Override
    public AnsweredFrom answeredFrom(Row question) {
        return answeredFrom;
    }

    @Override
    public Endpoint endpoint(Connection connection) {
        return endpoints.get(connection);
    }

    @Override
    public boolean datagrams() {
        return datagrams;
    }

    @Override
    public Model model(Connection connection) {
        return model;
    }

    @Override
    public boolean reset(Connection connection) {
        return reset;
    }

    @Override
    public Endpoint server() {
        return server;
    }

    @Override
    public boolean listening() {
        return listening;
    }

    @Override
    public List<Action> actions(Topic topic, Row row) {
        return actions;
    }
}
