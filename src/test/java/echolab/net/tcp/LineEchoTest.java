package echolab.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Failure.Operation;
import echolab.net.Server;
import echolab.net.SocketEvent;
import echolab.net.status.SocketErrorStatus;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Where lines end, with a plain socket that writes in pieces.
@ParameterizedClass
@EnumSource(Model.class)
class LineEchoTest {

    @Parameter
    Model model;

    private Lab lab;
    private Server server;
    private Socket socket;

    @BeforeEach
    void open() throws IOException {
        lab = new Lab(model);
        lab.maxLine = 10_000;
        server = lab.listen(Framing.LINES);
        socket = Lab.plain(server);
        socket.setTcpNoDelay(true);
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        lab.close();
    }

    @Test
    void aCrAtTheEndOfAReadIsAnsweredAtOnceAndItsLfDropped() throws IOException {
        Lab.write(socket, "one\r");
        assertThat(Lab.read(socket, 5)).isEqualTo("one\r\n");
        Lab.write(socket, "\ntwo\n");
        assertThat(Lab.read(socket, 5)).isEqualTo("two\r\n");

        Lab.write(socket, "three\r");
        assertThat(Lab.read(socket, 7)).isEqualTo("three\r\n");
        Lab.write(socket, "\n");
        Lab.write(socket, "\n\rfour\r\r\n");
        assertThat(Lab.read(socket, 12)).isEqualTo("\r\n\r\nfour\r\n\r\n");
        assertThat(lab.sink.received(lab.accepted())).startsWith("one\r", "two\n", "three\r");
    }

    @Test
    void aLineMayComeInPieces() throws IOException {
        byte[] line = Lab.bytes("Zwölf Boxkämpfer\r\n");
        for (byte b : line) {
            socket.getOutputStream().write(b);
        }

        assertThat(socket.getInputStream().readNBytes(line.length)).isEqualTo(line);
    }

    @Test
    void emptyLinesCountAndTheRestIsALine() throws IOException {
        Lab.write(socket, "\n\n\r\n\rrest");
        socket.shutdownOutput();

        assertThat(Lab.readAll(socket)).isEqualTo("\r\n\r\n\r\n\r\nrest\r\n");
        assertThat(lab.sink.await(lab.accepted()::equals, SocketEvent.Closed.class).unfinishedBytes()).isZero();
        assertThat(lab.sink.received(lab.accepted())).containsExactly("\n", "\n", "\r\n", "\r", "rest");
    }

    @Test
    void theLongestLinePasses() throws IOException {
        String line = "x".repeat(lab.maxLine);
        Lab.write(socket, line + "\r" + line + "\n");
        socket.shutdownOutput();
        assertThat(Lab.readAll(socket)).isEqualTo(line + "\r\n" + line + "\r\n");
    }

    @Test
    void aLongerLineEndsItsConnectionAlone() throws IOException {
        try (Socket other = Lab.plain(server)) {
            Lab.write(socket, "good\n" + "x".repeat(lab.maxLine + 1) + "\n");

            assertThat(Lab.readAll(socket)).isEqualTo("good\r\n");
            SocketEvent.Failed failed = lab.sink.await(SocketEvent.Failed.class);
            assertThat(failed.failure().status()).isEqualTo(SocketErrorStatus.MESSAGE_TOO_LONG);
            assertThat(failed.failure().during()).isEqualTo(Operation.READ);
            assertThat(failed.failure().cause()).isInstanceOfSatisfying(LineTooLongException.class,
                    e -> assertThat(e.limit()).isEqualTo(lab.maxLine));
            assertThat(lab.sink.await(failed.connection()::equals, SocketEvent.Closed.class).unfinishedBytes()).isGreaterThan(lab.maxLine);

            Lab.write(other, "on\n");
            assertThat(Lab.read(other, 4)).isEqualTo("on\r\n");
        }
    }

    @Test
    void manyLinesKeepTheirOrderThroughGrowingBuffers() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append(i).append("-".repeat(i % 97)).append('\n');
        }
        Thread.ofVirtual().start(() -> {
            try {
                Lab.write(socket, lines.toString());
                socket.shutdownOutput();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(Lab.readAll(socket)).isEqualTo(lines.toString().replace("\n", "\r\n"));
    }
}
