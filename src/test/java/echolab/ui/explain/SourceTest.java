package echolab.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.tcp.Model;
import echolab.ui.explain.Excerpt.Line;
import echolab.ui.explain.Explanation.Code;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SourceTest {

    private static final String JAVA = """
            class LineEcho {
                // tag::line-echo[]
                while ((line = in.next()) != null) {
                    // tag::hold[]
                    gate.pass(held);        // <1>

                    // end::hold[]
                    out.write(CRLF);  // <1>
                }
                // end::line-echo[]
                // tag::never-ended[]
            }
            """;

    private static final Source RUNNING = new Source();
    /// Characters of a line that the pane shows without scrolling.
    private static final int PANE = 48;

    private final Source source = new Source(Map.of("a/LineEcho.java", JAVA,
            "b/Other.java", "// tag::hold[]\nnot();\n// end::hold[]\n// tag::hold-channel[]\nchannels();\n// end::hold-channel[]\n"));

    @Test
    void cutsOutWhatStandsBetweenTheMarksAndKeepsTheFilesNumbers() {
        Excerpt hold = source.region("hold", Model.STREAMS);
        assertThat(hold.file()).isEqualTo("LineEcho.java");
        assertThat(hold.lines()).containsExactly(new Line(5, "gate.pass(held);"), new Line(6, ""));
        assertThat(hold.marked()).isZero();
    }

    @Test
    void regionsOverlapWithoutTheMarksOfTheOthersAndTheFirstCalloutCounts() {
        Excerpt echo = source.region("line-echo", null);
        assertThat(echo.text()).isEqualTo("""
                while ((line = in.next()) != null) {
                  gate.pass(held);

                  out.write(CRLF);
                }""");
        assertThat(echo.lines()).extracting(Line::number).containsExactly(3, 5, 6, 8, 9);
        assertThat(echo.marked()).isEqualTo(1);
    }

    @Test
    void partsOfOneNameAreOneRegionAndEachBeginsAtTheLeftEdge() {
        Source parts = new Source(Map.of("Wire.java", """
                    // tag::read[]
                    in = socket.in();
                    // end::read[]
                    between();
                        // tag::read[]
                        return in.read();  // <1>
                        // end::read[]
                """));
        assertThat(parts.region("read", null).lines()).containsExactly(new Line(2, "in = socket.in();"), new Line(6, "return in.read();"));
        assertThat(parts.region("read", null).marked()).isEqualTo(1);
    }

    @Test
    void channelsHaveTheirOwnLinesWhereTheyDiffer() {
        assertThat(source.region("hold", Model.CHANNELS).text()).isEqualTo("channels();");
        assertThat(source.region("line-echo", Model.CHANNELS)).isEqualTo(source.region("line-echo", Model.STREAMS));
    }

    @Test
    void whatIsNotThereOrNeverEndsIsNull() {
        assertThat(source.region("never-ended", null)).isNull();
        assertThat(source.region("nothing", Model.CHANNELS)).isNull();
    }

    @Test
    void readsTheSourcesThatTravelWithTheModule() {
        assertThat(Source.class.getModule().isNamed()).isTrue();
        assertThat(new Source().region("planted-for-the-test", null).lines()).isEqualTo(List.of(new Line(4, "socket.close();")));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void everyStepIsMarkedInTheSourcesThatRun(Step step) {
        for (Model model : Model.values()) {
            Code code = RUNNING.code(step, model);
            assertThat(code.lines().lines()).hasSizeBetween(1, 12);
            assertThat(code.lines().marked()).isNotNegative();
            assertThat(code.pair() == null).isEqualTo(step.call.isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void theLinesOfEveryStepFitIntoThePane(Step step) {
        for (Model model : Model.values()) {
            Code code = RUNNING.code(step, model);
            assertFits(code.lines());
            if (code.pair() != null) {
                assertFits(code.pair().ran());
                assertFits(code.pair().other());
            }
        }
    }

    private static void assertFits(Excerpt excerpt) {
        assertThat(excerpt.lines()).extracting(Line::text).allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(PANE));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = "UDP_.*")
    void aStepOfDatagramsIsTakenInAtAGlance(Step step) {
        assertThat(RUNNING.code(step, null).lines().lines()).hasSizeBetween(3, 9);
    }

    @Test
    void theReasonThatAppliedIsMarked() {
        assertThat(markedLine(Step.UDP_REFUSE_LOOP)).contains("Refusal.LOOP");
        assertThat(markedLine(Step.UDP_REFUSE_RATE)).contains("Refusal.RATE");
    }

    private static String markedLine(Step step) {
        Excerpt lines = RUNNING.code(step, null).lines();
        return lines.lines().get(lines.marked()).text();
    }

    @Test
    void portSharingIsMarkedInTheSourcesThatRun() {
        Excerpt sharing = RUNNING.region("port-sharing", null);
        assertThat(sharing.marked()).isNotNegative();
        assertThat(sharing.lines()).hasSizeBetween(3, 9);
        assertFits(sharing);
    }
}
