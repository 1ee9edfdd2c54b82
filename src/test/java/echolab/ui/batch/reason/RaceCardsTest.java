package echolab.ui.batch.reason;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Failure.Operation;
import echolab.net.Failure;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.Texts;
import echolab.ui.explain.ErrorCards;
import echolab.ui.explain.Explanation.ErrorCard;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How a mode can end, in words of races.
class RaceCardsTest {

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "OPERATION_ABORTED", "CONNECTION_TIMED_OUT", "CONNECTION_RESET_BY_PEER", "CONNECTION_REFUSED", "MESSAGE_TOO_LONG"})
    void haveTheirOwnCauseInBothLanguages(SocketErrorStatus status) {
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = new Texts(language);
            ErrorCard own = card(texts, status, "batch");
            assertThat(own.cause()).isNotEqualTo(card(texts, status, "").cause()).doesNotContain("{");
            assertThat(own.tries()).hasSizeBetween(1, 3);
        }
    }

    private static ErrorCard card(Texts texts, SocketErrorStatus status, String kind) {
        return new ErrorCards(texts).card(new Failure(status, Operation.WRITE, new IOException("x")), kind, null, List.of());
    }
}
