package echolab.net.batch.race;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Failure.Operation;
import echolab.net.Failure;
import echolab.net.Leftovers;
import echolab.net.status.Classifier;
import echolab.net.status.SocketErrorStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import java.time.Duration;

@Timeout(20)
class BatchFaultsTest {

    /// Winsock's own number for it, 10057, is none of the 31 either.
    @Test
    void withoutAPeerThereIsNoBatch() throws Exception {
        long before = Leftovers.sockets();
        Failure failure = BatchFaults.unconnected();
        assertThat(failure.status()).isEqualTo(SocketErrorStatus.UNKNOWN);
        assertThat(failure.during()).isEqualTo(Operation.WRITE);
        assertThat(failure.cause()).hasMessageContaining("connected");
        assertThat(Leftovers.sockets()).isEqualTo(before);
    }

    @Test
    void aByteTooManyIsRefusedByTheSystem() throws Exception {
        assertThat(BatchFaults.tooLong().status()).isEqualTo(SocketErrorStatus.MESSAGE_TOO_LONG);
    }

    @Test
    void whatNeverArrivedHasAStatus() {
        assertThat(Classifier.classify(new StalledException(Duration.ofSeconds(1)))).isEqualTo(SocketErrorStatus.CONNECTION_TIMED_OUT);
    }
}
