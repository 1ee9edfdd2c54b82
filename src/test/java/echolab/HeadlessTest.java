package echolab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        int port = Integer.parseInt(listening.substring(listening.lastIndexOf(':') + 1));
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
