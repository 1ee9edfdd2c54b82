package echolab.bench;

import echolab.Peers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Puts a client on one processor and whoever serves it on another, so that what is compared is compared in the same place:
/// left alone, the system puts a client and a blocking server onto one processor and a client and a polling one onto two.
final class Placement implements AutoCloseable {

    private static final String CLIENT = "0";
    private static final String SERVER = "1";
    private static final boolean POSSIBLE = Runtime.getRuntime().availableProcessors() > 1 && Peers.present("taskset");

    /// Keeps this process on the server's processor until it is closed.
    Placement() throws IOException {
        move(SERVER);
    }

    static List<String> client(List<String> command) {
        return on(CLIENT, command);
    }

    static List<String> server(List<String> command) {
        return on(SERVER, command);
    }

    private static List<String> on(String processor, List<String> command) {
        List<String> placed = new ArrayList<>(POSSIBLE ? List.of("taskset", "-c", processor) : List.of());
        placed.addAll(command);
        return placed;
    }

    private static void move(String processors) throws IOException {
        if (POSSIBLE) {
            new ProcessBuilder("taskset", "-acp", processors, String.valueOf(ProcessHandle.current().pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().onExit().join();
        }
    }

    @Override
    public void close() throws IOException {
        move("0-" + (Runtime.getRuntime().availableProcessors() - 1));
    }
}
