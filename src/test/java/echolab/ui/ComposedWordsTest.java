package echolab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.capture.FilterException;
import echolab.net.Failure;
import echolab.net.Payload;
import echolab.net.status.SocketErrorStatus;
import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.ui.ladder.LadderViewModel.Pace;
import echolab.ui.tcp.Faults;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Words whose keys end with the name of a constant are there for every constant, in both languages.
class ComposedWordsTest {

    static final java.util.List<Locale> LANGUAGES = Texts.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyConstantHasItsWords(Locale language) {
        Texts texts = new Texts(language);
        Stream<String> keys = Stream.of(
                keys("filter.", "", FilterException.Problem.values()),
                keys("payload.", "", Payload.Reason.values()),
                keys("encoding.", "", Payload.Encoding.values()),
                keys("ending.", "", Payload.LineEnding.values()),
                keys("during.", "", Failure.Operation.values()),
                keys("framing.", "", Framing.values()),
                keys("framing.", ".tip", Framing.values()),
                keys("try.framing.", "", Framing.values()),
                keys("model.", "", Model.values()),
                keys("fault.", "", Faults.Kind.values()),
                keys("ladder.pace.", "", Pace.values()),
                keys("ladder.pace.", ".long", Pace.values()),
                Arrays.stream(SocketErrorStatus.values()).map(status -> "state.short." + status.title())).flatMap(s -> s);
        assertThat(keys.filter(key -> !texts.has(key))).isEmpty();
    }

    private static Stream<String> keys(String beginning, String end, Enum<?>... constants) {
        return Arrays.stream(constants).map(constant -> beginning + constant + end);
    }
}
