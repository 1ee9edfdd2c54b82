package echolab;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.ui.Eventually;
import echolab.ui.Look.Theme;
import echolab.ui.Toolkit;
import echolab.ui.tour.BatchStages;
import echolab.ui.tour.Setting;
import echolab.ui.tour.TcpStages;
import echolab.ui.tour.Tour;
import echolab.ui.tour.UdpStages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TourTest {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyStepHolds(Locale language, @TempDir Path directory) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        AtomicInteger status = new AtomicInteger(-1);
        try (Rig rig = Rig.open(language, Theme.LIGHT, 1280, 800)) {
            Toolkit.run(() -> new Tour(List.of(
                    new TcpStages(rig.tcp, new Setting(() -> rig.window.choose("tcp"), rig.texts, rig.look), rig.capture),
                    new UdpStages(rig.udp, new Setting(() -> rig.window.choose("udp"), rig.texts, rig.look), rig.udpCapture),
                    new BatchStages(rig.batch, rig.batchModels.faults(), new Setting(() -> rig.window.choose("batch"), rig.texts, rig.look))), rig.texts, rig.refresh,
                    rig.window::picture, directory, Duration.ZERO, new PrintStream(said, true, StandardCharsets.UTF_8)).play(status::set));
            Eventually.holds(LIMIT, "the tour is over", () -> {
                Toolkit.run(rig.refresh::now);
                return status.get() >= 0;
            }, () -> said.toString(StandardCharsets.UTF_8));
        }
        List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(status).as("%s", lines).hasValue(0);
        assertThat(lines.subList(1, lines.size() - 1)).allMatch(line -> line.startsWith("\u2713"));
        try (Stream<Path> pictures = Files.list(directory)) {
            assertThat(pictures.map(Path::getFileName).map(Path::toString)).contains(
                    "tcp-empty.png", "tcp.png", "tcp-error.png", "tcp-projector.png",
                    "udp-empty.png", "udp-loss.png", "udp.png", "udp-sharing.png", "udp-document.png", "udp-error.png",
                    "batch-empty.png", "batch.png", "batch-udp.png", "batch-modified.png", "batch-error.png", "batch-projector.png");
        }
    }
}
