package echolab.net.status;

import static echolab.net.status.SocketErrorStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.foreign.ErrorTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class ClassifierTest {

    private static final class Named extends StatusException {
        private static final long serialVersionUID = 1;

        Named() {
            super(CERTIFICATE_EXPIRED, "Connection reset");
        }
    }

    @Test
    void whatIsCertainComesFirst() {
        assertThat(Classifier.classify(new SocketException("Connection reset", new Named()))).isEqualTo(CERTIFICATE_EXPIRED);
        assertThat(Classifier.classify(new IOException("Connection refused", new SocketTimeoutException("x")))).isEqualTo(CONNECTION_TIMED_OUT);
        assertThat(Classifier.classify(new ExecutionException(new UncheckedIOException(new IOException("Broken pipe")))))
                .isEqualTo(CONNECTION_RESET_BY_PEER);
    }

    @Test
    void typesThatSayItAll() {
        assertThat(Classifier.classify(new NoRouteToHostException())).isEqualTo(UNREACHABLE_HOST);
        assertThat(Classifier.classify(new AsynchronousCloseException())).isEqualTo(OPERATION_ABORTED);
        assertThat(Classifier.classify(new InterruptedException())).isEqualTo(OPERATION_ABORTED);
        assertThat(Classifier.classify(new UnresolvedAddressException())).isEqualTo(HOST_NOT_FOUND);
        assertThat(Classifier.classify(new SocketException("x", new UnsupportedAddressTypeException()))).isEqualTo(ADDRESS_FAMILY_NOT_SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource({
        "Connection reset, CONNECTION_RESET_BY_PEER",
        "Socket closed, OPERATION_ABORTED",
        "Connection refused: connect, CONNECTION_REFUSED",
        "Address already in use: bind, ADDRESS_ALREADY_IN_USE",
        "Can't assign requested address, CANNOT_ASSIGN_REQUESTED_ADDRESS",
        "Too many open files, TOO_MANY_OPEN_FILES",
        "Permission denied, UNKNOWN",
        "Streik im Rechenzentrum, UNKNOWN"})
    void words(String message, SocketErrorStatus status) {
        assertThat(Classifier.classify(new SocketException(message))).isEqualTo(status);
        assertThat(Classifier.classify(new IllegalStateException(message))).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"111, CONNECTION_REFUSED", "110, CONNECTION_TIMED_OUT", "101, NETWORK_IS_UNREACHABLE", "98, ADDRESS_ALREADY_IN_USE",
        "99, CANNOT_ASSIGN_REQUESTED_ADDRESS", "104, CONNECTION_RESET_BY_PEER", "32, CONNECTION_RESET_BY_PEER",
        "103, SOFTWARE_CAUSED_CONNECTION_ABORT", "112, HOST_IS_DOWN", "24, TOO_MANY_OPEN_FILES", "13, UNKNOWN"})
    void theSystemsOwnWords(int errno, SocketErrorStatus status) {
        ErrorTexts.ofErrno(errno).ifPresent(words ->
                assertThat(Classifier.classify(new ConnectException(words))).as(words).isEqualTo(status));
    }

    @ParameterizedTest
    @CsvSource({"-2, HOST_NOT_FOUND", "-3, NON_AUTHORITATIVE_HOST_NOT_FOUND", "-5, NO_DATA_RECORD_OF_REQUESTED_TYPE"})
    void theResolversOwnWords(int number, SocketErrorStatus status) {
        ErrorTexts.ofResolver(number).ifPresent(words ->
                assertThat(Classifier.classify(new UnknownHostException("host: " + words))).as(words).isEqualTo(status));
        assertThat(Classifier.classify(new UnknownHostException("host"))).isEqualTo(HOST_NOT_FOUND);
        assertThat(Classifier.classify(new UnknownHostException())).isEqualTo(HOST_NOT_FOUND);
    }

    @Test
    void aBrokenPipeForReal() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
            Socket peer = listener.accept();
            peer.setSoLinger(true, 0);
            peer.close();

            List<SocketErrorStatus> statuses = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                try {
                    socket.getOutputStream().write(1);
                } catch (IOException e) {
                    statuses.add(Classifier.classify(e));
                }
            }
            assertThat(statuses).hasSizeGreaterThan(1).containsOnly(CONNECTION_RESET_BY_PEER);
        }
    }

    @Test
    void aRealAddressInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Classifier.classify(bindFailure(taken))).isEqualTo(ADDRESS_ALREADY_IN_USE);
        }
    }

    private static Throwable bindFailure(ServerSocket taken) throws IOException {
        try (ServerSocket _ = new ServerSocket(taken.getLocalPort(), 1, taken.getInetAddress())) {
            throw new AssertionError("the port was free");
        } catch (BindException e) {
            return e;
        }
    }

    @Test
    void nothingMakesItThrowOrHang() {
        assertThat(Classifier.classify(null)).isEqualTo(UNKNOWN);
        Exception one = new Exception("one");
        Exception two = new Exception("two", one);
        one.initCause(two);
        assertThat(Classifier.classify(one)).isEqualTo(UNKNOWN);
        assertThat(Classifier.classify(deep(10_000))).isEqualTo(UNKNOWN);
        assertThat(Classifier.classify(new Hostile())).isEqualTo(UNKNOWN);
    }

    private static Throwable deep(int depth) {
        Throwable t = new IOException("bottom");
        for (int i = 0; i < depth; i++) {
            t = new IOException("outer", t);
        }
        return t;
    }

    private static final class Hostile extends IOException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }

        @Override
        public synchronized Throwable getCause() {
            return new Hostile();
        }
    }

    @Test
    void randomChainsAlwaysGetAStatus() {
        Random random = new Random(31);
        List<Function<String, Throwable>> kinds = List.of(IOException::new, SocketException::new, UnknownHostException::new, RuntimeException::new,
                InternalError::new, ConnectException::new, message -> new Named(), message -> new Hostile(), message -> new AsynchronousCloseException());
        String[] messages = {null, "", ": ", "Connection reset", "a: b: c", "Connexion refusée", "\0", "x".repeat(100_000)};
        for (int i = 0; i < 2_000; i++) {
            Throwable chain = null;
            for (int depth = random.nextInt(12); depth >= 0; depth--) {
                Throwable next = kinds.get(random.nextInt(kinds.size())).apply(messages[random.nextInt(messages.length)]);
                if (next.getCause() == null && random.nextBoolean() && chain != next) {
                    try {
                        next.initCause(chain);
                    } catch (IllegalStateException e) {
                        // Some kinds fix their cause when they are made.
                    }
                }
                chain = next;
            }
            assertThat(Classifier.classify(chain)).isNotNull();
        }
    }
}
