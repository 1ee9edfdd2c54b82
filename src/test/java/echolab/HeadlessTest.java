package echolab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.udp.UdpClientSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The application as a process of its own, as it is started from a shell.
@Timeout(30)
class HeadlessTest {

    @TempDir
    private Path directory;

    private Process process;

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void servesUntilItIsAskedToEndAndSaysTheTotals() throws Exception {
        BufferedReader out = start("--headless", "--tcp-server", "127.0.0.1:0");
        String listening = out.readLine();
        assertThat(listening).matches(".*L1 +listening on 127\\.0\\.0\\.1:[1-9]\\d*");
        int port = port(listening);
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.setSoTimeout(10_000);
            assertThat(out.readLine()).endsWith("S1     accepted 127.0.0.1:" + client.getLocalPort());
            client.getOutputStream().write("one\ntwo\nGrüße\n".getBytes(UTF_8));
            byte[] echo = "one\r\ntwo\r\nGrüße\r\n".getBytes(UTF_8);
            assertThat(client.getInputStream().readNBytes(echo.length)).isEqualTo(echo);
        }
        assertThat(readUntil(out, "closed")).contains("S1");
        // The handle, because Process.destroy() also closes the output, which has the last words to carry.
        process.toHandle().destroy();
        assertThat(readUntil(out, "Totals:")).isEqualTo(
                "Totals: 1 connections, received 3 messages (16 bytes), sent 3 messages (19 bytes), 0 errors, 0 turned away");
        assertThat(out.readLine()).isNull();
        assertThat(status()).isEqualTo(143);
    }

    @Test
    void servesDatagramsAndSaysTheirTotals() throws Exception {
        BufferedReader out = start("--headless", "--udp-server", "127.0.0.1:0");
        int port = port(readUntil(out, "UDP L1     listening on 127.0.0.1:"));
        byte[] largest = "x".repeat(UdpClientSpec.MAX_PAYLOAD).getBytes(UTF_8);
        try (DatagramSocket client = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            assertThat(echo(client, port, "Grüße".getBytes(UTF_8))).isEqualTo("Grüße".getBytes(UTF_8));
            assertThat(readUntil(out, "S1")).endsWith("UDP S1     first datagram from 127.0.0.1:" + client.getLocalPort());
            assertThat(echo(client, port, new byte[0])).isEmpty();
            assertThat(echo(client, port, largest)).isEqualTo(largest);
        }
        process.toHandle().destroy();
        assertThat(readUntil(out, "Totals")).isEqualTo("Totals UDP: 1 peers, received 3 datagrams (65514 bytes), sent 3 datagrams"
                + " (65514 bytes), 0 errors, 0 not answered");
        assertThat(out.readLine()).isNull();
        assertThat(status()).isEqualTo(143);
    }

    @Test
    void servesBothKindsAndCountsThemApart() throws Exception {
        BufferedReader out = start("--headless", "--tcp-server", "127.0.0.1:0", "--udp-server", "[::1]:0");
        Map<String, Integer> ports = new HashMap<>();
        while (ports.size() < 2) {
            String line = readUntil(out, "listening on");
            ports.put(line.contains("UDP L1") ? "UDP" : line.contains("TCP L1") ? "TCP" : line, port(line));
        }
        String tcp = "TCP:127.0.0.1:" + ports.get("TCP");
        assertThat(Peers.talk(Peers.start("socat", "-t2", "-", tcp), "one\n".getBytes(UTF_8))).asString().isEqualTo("one\r\n");
        String udp = "UDP6:[::1]:" + ports.get("UDP");
        assertThat(Peers.talk(Peers.start("socat", "-t3", "-", udp), "one\ntwo\n".getBytes(UTF_8))).asString().isEqualTo("one\ntwo\n");
        Process ncat = Peers.start("ncat", "-u", "::1", ports.get("UDP").toString());
        ncat.outputWriter().append("three").flush();
        assertThat(ncat.getInputStream().readNBytes(5)).asString().isEqualTo("three");
        Peers.stop(ncat);

        process.toHandle().destroy();
        assertThat(readUntil(out, "Totals")).isEqualTo("Totals TCP: 1 connections, received 1 messages (4 bytes), sent 1 messages"
                + " (5 bytes), 0 errors, 0 turned away");
        assertThat(out.readLine()).isEqualTo("Totals UDP: 2 peers, received 2 datagrams (13 bytes), sent 2 datagrams (13 bytes),"
                + " 0 errors, 0 not answered");
    }

    @Test
    void countsWhatItDoesNotAnswer() throws Exception {
        BufferedReader out = start("--headless", "--udp-server", "127.0.0.1:0", "--udp-rate", "1");
        int port = port(readUntil(out, "listening on"));
        try (DatagramSocket client = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            assertThat(echo(client, port, "first".getBytes(UTF_8))).asString().isEqualTo("first");
            for (int i = 0; i < 5; i++) {
                client.send(new DatagramPacket(new byte[10], 10, InetAddress.getLoopbackAddress(), port));
            }
            assertThat(readUntil(out, "does not answer")).contains("S1", "127.0.0.1:" + client.getLocalPort(), "it had enough for this second");
        }
        try (DatagramSocket other = new DatagramSocket(new InetSocketAddress("127.0.0.2", 0))) {
            assertThat(echo(other, port, "what came before has been read when this is answered".getBytes(UTF_8))).isNotEmpty();
        }
        process.toHandle().destroy();
        assertThat(readUntil(out, "Totals")).startsWith("Totals UDP: 2 peers, received 7 datagrams (107 bytes), sent ")
                .doesNotContain(" 0 not answered").contains(" 0 errors");
    }

    @Test
    void endsByItselfAfterItsTime() throws Exception {
        BufferedReader out = start("--headless", "--tcp-server", "127.0.0.1:0", "--for", "1");
        assertThat(readUntil(out, "Totals:")).contains("0 connections", "0 errors");
        assertThat(status()).isZero();
    }

    @Test
    void aPortThatIsTakenIsALineAndAStatus() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BufferedReader out = start("--headless", "--tcp-server", "127.0.0.1:" + taken.getLocalPort());
            assertThat(readUntil(out, "failed")).contains("L1", "failed to bind: AddressAlreadyInUse (");
            assertThat(readUntil(out, "Totals:")).contains("1 errors");
            assertThat(status()).isEqualTo(1);
        }
    }

    @Test
    void aWrongOptionIsOneLineAndStatusTwo() throws Exception {
        BufferedReader out = start("--headles");
        assertThat(out.readLine()).isNull();
        assertThat(status()).isEqualTo(2);
        assertThat(process.errorReader().lines()).singleElement().asString().contains("'--headles' (did you mean --headless?)");
    }

    @Test
    void withoutAWindowJavaFxIsNotLoaded() throws Exception {
        Path loaded = directory.resolve("loaded");
        process = new ProcessBuilder(command(List.of("-Xlog:class+load:file=" + loaded),
                "--headless", "--tcp-server", "127.0.0.1:0", "--for", "1")).start();
        assertThat(status()).isZero();
        assertThat(Files.readAllLines(loaded)).anyMatch(line -> line.contains("echolab.Headless"))
                .noneMatch(line -> line.contains(" javafx.") || line.contains(" com.sun.javafx."));
    }

    private static byte[] echo(DatagramSocket client, int port, byte[] datagram) throws IOException {
        client.setSoTimeout(10_000);
        client.send(new DatagramPacket(datagram, datagram.length, InetAddress.getLoopbackAddress(), port));
        DatagramPacket back = new DatagramPacket(new byte[UdpClientSpec.MAX_PAYLOAD], UdpClientSpec.MAX_PAYLOAD);
        client.receive(back);
        return Arrays.copyOf(back.getData(), back.getLength());
    }

    private static int port(String listening) {
        return Integer.parseInt(listening.substring(listening.lastIndexOf(':') + 1));
    }

    private BufferedReader start(String... arguments) throws IOException {
        process = new ProcessBuilder(command(List.of(), arguments)).start();
        return process.inputReader();
    }

    private static List<String> command(List<String> machine, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(machine);
        command.addAll(List.of("--module-path", System.getProperty("jdk.module.path"), "--module", "echolab/echolab.EchoLab"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String readUntil(BufferedReader out, String word) throws IOException {
        String line = out.readLine();
        while (line != null && !line.contains(word)) {
            line = out.readLine();
        }
        return line;
    }

    private int status() throws InterruptedException {
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
