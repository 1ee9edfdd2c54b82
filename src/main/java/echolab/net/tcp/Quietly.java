package echolab.net.tcp;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// For the steps of an end, where a failure changes nothing any more.
final class Quietly {

    private static final Logger LOG = LoggerFactory.getLogger(Quietly.class);

    private Quietly() { }

    interface Step {
        void run() throws IOException;
    }

    static void run(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            LOG.debug("while closing", e);
        }
    }
}
