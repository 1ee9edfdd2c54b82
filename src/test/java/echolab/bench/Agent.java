package echolab.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Clients in a JVM of their own: blocking ones, and many on one selector. Takes a line such as `load 1337 1000 2000`
/// (what, port, clients, milliseconds), and answers with a line of figures.
final class Agent implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;

    Agent() throws IOException {
        this(command());
    }

    /// An agent on the client's processor.
    static Agent apart() throws IOException {
        return new Agent(Placement.client(command()));
    }

    private Agent(List<String> command) throws IOException {
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        answers = process.inputReader();
    }

    private static List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-Xmx1g", "-cp", System.getProperty("jdk.module.path"), Agent.class.getName());
    }

    /// @return the figures of the answer
    double[] ask(String what, int port, int clients, long millis) throws IOException {
        process.outputWriter().append("%s %d %d %d%n".formatted(what, port, clients, millis)).flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the agent has ended");
        }
        return Stream.of(answer.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    @Override
    public void close() {
        process.destroy();
    }

    static void main() throws Exception {
        ManyClients held = null;
        PlainDatagrams datagrams = new PlainDatagrams();
        for (String line = IO.readln(); line != null; line = IO.readln()) {
            String[] words = line.split(" ");
            int port = Integer.parseInt(words[1]);
            int clients = Integer.parseInt(words[2]);
            long millis = Long.parseLong(words[3]);
            double[] figures = switch (words[0]) {
                case "blocking" -> new double[] { blocking(port, millis) };
                case "datagrams" -> new double[] { datagrams.echoes(port, millis) };
                case "load" -> load(port, clients, millis);
                case "hold" -> {
                    held = new ManyClients(port, clients);
                    yield held.run(1);
                }
                case "release" -> {
                    held.close();
                    yield new double[] { 0 };
                }
                default -> throw new IllegalArgumentException(line);
            };
            IO.println(String.join(" ", Arrays.stream(figures).mapToObj(String::valueOf).toList()));
        }
    }

    private static double[] load(int port, int clients, long millis) throws IOException {
        try (ManyClients many = new ManyClients(port, clients)) {
            many.run(millis / 4);
            return many.run(millis);
        }
    }

    /// Round trips a second of one client that blocks in its reads, on a platform thread.
    private static double blocking(int port, long millis) throws IOException {
        byte[] buffer = new byte[1024];
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            long begin = System.nanoTime();
            long end = begin + millis * 1_000_000;
            int done = 0;
            for (; System.nanoTime() < end; done++) {
                socket.getOutputStream().write(OurEcho.LINE);
                for (int got = 0; got < OurEcho.LINE.length;) {
                    got += socket.getInputStream().read(buffer);
                }
            }
            return done / ((System.nanoTime() - begin) / 1e9);
        }
    }
}
