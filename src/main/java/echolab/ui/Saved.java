package echolab.ui;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What saving a file came to.
///
/// @param rows    that were written, 0 for what has no rows
/// @param failure why it could not be written, null where it was
public record Saved(Path file, long rows, IOException failure) {

    /// Writes a file.
    @FunctionalInterface
    public interface Writing {
        /// @return how many rows were written
        long write(Path file) throws IOException;
    }

    /// Writes a file in the background.
    ///
    /// @param done told when it is over, on the background's thread
    public static void to(Path file, Writing writing, Executor background, Consumer<Saved> done) {
        background.execute(() -> done.accept(write(file, writing)));
    }

    private static Saved write(Path file, Writing writing) {
        try {
            return new Saved(file, writing.write(file), null);
        } catch (IOException e) {
            return new Saved(file, 0, e);
        }
    }

    /// In words.
    ///
    /// @param key of what is said where it went well; the rows and the name of the file are its arguments
    public String said(Texts texts, String key) {
        String name = file.getFileName().toString();
        return switch (failure) {
            case null -> texts.get(key, rows, name);
            case AccessDeniedException _ -> texts.get("save.denied", name);
            case NoSuchFileException _ -> texts.get("save.nowhere", name);
            case IOException other -> texts.get("save.failed", name, other.getLocalizedMessage());
        };
    }
}
