package echolab.ui.tour;

import echolab.ui.Refresh;
import echolab.ui.Texts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.util.Subscription;

/// Plays steps one after the other through the view-models, over real sockets: a printed line and perhaps a picture each.
/// Each step waits until what it did has really happened, at most [#LIMIT]; the first that does not ends the tour.
/// Driven by the application's clock, on the JavaFX thread.
public final class Tour {

    static final Duration LIMIT = Duration.ofSeconds(15);
    /// Refreshes between the end of a step and its picture, so that what changed has been laid out.
    private static final int SETTLE = 4;

    /// Takes a picture of the window.
    @FunctionalInterface
    public interface Camera {
        void take(Path file) throws IOException;
    }

    private final Texts texts;
    private final Refresh refresh;
    private final Camera camera;
    private final Path directory;
    private final Duration pause;
    private final PrintStream out;
    private final Deque<Step> left;
    private final int count;
    private IntConsumer end = _ -> { };
    private Subscription clock = Subscription.EMPTY;
    private Step now;
    private long began;
    private long took = -1;
    private int settled;

    /// @param stages    of one tab after the other
    /// @param directory where pictures go; made if need be
    /// @param pause     between two steps, so that a class can follow
    public Tour(List<? extends Stages> stages, Texts texts, Refresh refresh, Camera camera, Path directory, Duration pause, PrintStream out) {
        this.texts = texts;
        this.refresh = refresh;
        this.camera = camera;
        this.directory = directory;
        this.pause = pause;
        this.out = out;
        left = new ArrayDeque<>(stages.stream().flatMap(each -> each.steps().stream()).toList());
        count = left.size();
    }

    /// @param end gets 0 if every step held, else 1
    public void play(IntConsumer end) {
        this.end = end;
        out.println(texts.get("tour.begin", count, directory.toString()));
        begin();
        clock = refresh.pictures(this::tick);
    }

    private void begin() {
        now = left.poll();
        took = -1;
        settled = 0;
        began = System.nanoTime();
        if (now != null) {
            now.act().run();
        }
    }

    private void tick() {
        refresh.wake();
        if (now == null) {
            return;
        }
        long since = System.nanoTime() - began;
        if (took < 0) {
            if (now.held().getAsBoolean()) {
                took = since;
            } else if (since > LIMIT.toNanos()) {
                out.println(line("\u2715", since, texts.get("tour.timeout", LIMIT.toSeconds())));
                finish(1);
            }
        } else if (++settled > SETTLE && since - took >= pause.toNanos()) {
            conclude();
        }
    }

    private void conclude() {
        out.println(line("\u2713", took, now.report().get()));
        if (now.picture() != null) {
            Path file = directory.resolve(now.picture() + ".png");
            try {
                camera.take(file);
            } catch (IOException e) {
                out.println(line("\u2715", 0, texts.get("tour.picture", file.toString(), String.valueOf(e.getMessage()))));
                finish(1);
                return;
            }
        }
        begin();
        if (now == null) {
            out.println(texts.get("tour.end", count));
            finish(0);
        }
    }

    private String line(String mark, long nanos, String what) {
        return "%s %2d  %9s ms  %s".formatted(mark, count - left.size(), texts.millis(nanos), what);
    }

    private void finish(int status) {
        now = null;
        clock.unsubscribe();
        out.flush();
        end.accept(status);
    }
}
