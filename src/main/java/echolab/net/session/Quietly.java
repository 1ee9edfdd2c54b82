package echolab.net.session;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// For the steps of an end, where a failure changes nothing any more.
public final class Quietly {

    private static final Logger LOG = LoggerFactory.getLogger(Quietly.class);

    private Quietly() { }

    /// One step of an end.
    public interface Step {
        void run() throws IOException;
    }

    public static void run(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            LOG.debug("while closing", e);
        }
    }
}
