package echolab.net.tcp;

import echolab.net.Server;
import echolab.net.StreamClient;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FairnessTest {

    /// More of them than the machine has carriers keep every carrier busy without a pause.
    private static final int BUSY = 2 * Runtime.getRuntime().availableProcessors();

    @ParameterizedTest
    @EnumSource(Model.class)
    void whoeverEchoesWithoutAPauseKeepsNobodyOut(Model model) throws IOException, InterruptedException {
        try (Lab lab = new Lab(model)) {
            Server server = lab.listen(Framing.LINES);
            for (int i = 0; i < BUSY; i++) {
                StreamClient busy = lab.connect(server, Framing.LINES);
                busy.repeat(Lab.bytes("x\n"), Integer.MAX_VALUE, Duration.ZERO);
                lab.sink.awaitReceived(busy.connection(), 1_000);
            }
            StreamClient late = lab.connect(server, Framing.LINES);
            late.send(Lab.bytes("me too\n"));
            lab.sink.awaitReceived(late.connection(), 1);
        }
    }
}
