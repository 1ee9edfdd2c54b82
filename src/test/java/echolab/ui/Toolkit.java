package echolab.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// JavaFX for tests, started once a JVM, without a screen. Every wait has a limit.
public final class Toolkit {

    private static final long LIMIT_SECONDS = 20;
    private static boolean started;

    private Toolkit() { }

    /// Starts JavaFX and makes the shipped fonts known; does nothing the second time.
    public static synchronized void start() {
        if (started) {
            return;
        }
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        await(() -> up.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        Platform.setImplicitExit(false);
        Fonts.load();
        started = true;
    }

    /// Runs something on the JavaFX thread and waits for its result.
    public static <T> T get(Callable<T> work) {
        start();
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the JavaFX thread did not answer", e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /// Runs something on the JavaFX thread and waits for its end.
    public static void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }

    /// Draws a region of the given size and writes it to `target/pictures/NAME.png`. On the JavaFX thread only.
    public static WritableImage picture(Region region, int width, int height, String name) {
        StackPane root = region.getParent() instanceof StackPane pane ? pane : new StackPane(region);
        Scene scene = root.getScene() == null ? new Scene(root, width, height) : root.getScene();
        root.resize(width, height);
        root.applyCss();
        root.layout();
        WritableImage image = scene.snapshot(new WritableImage(width, height));
        Path file = Path.of("target", "pictures", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Png.bytes(image));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return image;
    }

    private static void await(Callable<Boolean> wait) {
        try {
            if (!wait.call()) {
                throw new AssertionError("JavaFX did not start");
            }
        } catch (Exception e) {
            throw new AssertionError("JavaFX did not start", e);
        }
    }
}
