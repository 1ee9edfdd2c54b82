package echolab.net.batch.race;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.batch.Protocol;
import echolab.net.batch.race.ModifiedBuffer.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModifiedBufferTest {

    @ParameterizedTest
    @EnumSource
    void theReceiverCatchesWhoeverModifiesAPendingBuffer(Protocol protocol) throws Exception {
        ModifiedBuffer wrong = ModifiedBuffer.run(protocol, When.BEFORE_FLUSH);
        assertThat(wrong.caught()).containsExactly(wrong.modified());
        assertThat(wrong.received()).isNotEqualTo(wrong.written());
        assertThat(wrong.packets()).isGreaterThan(wrong.modified());
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsCaughtOnceTheFlushIsComplete(Protocol protocol) throws Exception {
        ModifiedBuffer right = ModifiedBuffer.run(protocol, When.AFTER_FLUSH);
        assertThat(right.caught()).isEmpty();
        assertThat(right.received()).isEqualTo(right.written());
    }
}
