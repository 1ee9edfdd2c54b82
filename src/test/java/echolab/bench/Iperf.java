package echolab.bench;

import echolab.Peers;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `iperf3` on loopback, a client and a server of its own for each measurement.
final class Iperf {

    private static final Pattern SENT = Pattern.compile("\"sum_sent\":\\s*\\{[^}]*\"seconds\":\\s*([\\d.]+)[^}]*\"bytes\":\\s*(\\d+)");

    private Iperf() { }

    static boolean present() {
        return Peers.present("iperf3");
    }

    /// Packets that its client sent in a second, over a second. Over UDP its server gets no more than half of them here; ours are those
    /// that arrived.
    ///
    /// @param size bytes a packet
    /// @param more arguments of the client
    static double rate(int size, List<String> more) throws IOException, InterruptedException {
        int port = freePort();
        Process server = new ProcessBuilder("iperf3", "-s", "-1", "--forceflush", "-B", "127.0.0.1", "-p", String.valueOf(port)).start();
        try (BufferedReader said = server.inputReader()) {
            awaitListening(said);
            return rate(client(port, size, more), size);
        } finally {
            Peers.stop(server);
        }
    }

    private static void awaitListening(BufferedReader said) throws IOException {
        for (String line = said.readLine(); !line.startsWith("Server listening"); line = said.readLine()) { }
    }

    private static String client(int port, int size, List<String> more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("iperf3", "-c", "127.0.0.1", "-p", String.valueOf(port), "-l", String.valueOf(size), "-t", "1", "-J"));
        command.addAll(more);
        return new String(Peers.talk(new ProcessBuilder(command).start(), new byte[0]));
    }

    private static double rate(String report, int size) throws IOException {
        Matcher sent = SENT.matcher(report);
        if (!sent.find()) {
            throw new IOException("iperf3 said: " + report.lines().filter(line -> line.contains("error")).findFirst().orElse("nothing of what it sent"));
        }
        return Double.parseDouble(sent.group(2)) / size / Double.parseDouble(sent.group(1));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
