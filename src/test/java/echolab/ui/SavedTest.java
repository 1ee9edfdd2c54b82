package echolab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedTest {

    private static final String DONE = "traffic.save.done";
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final List<Saved> told = new ArrayList<>();
    @TempDir private Path directory;

    @Test
    void whatWasWrittenIsTold() {
        Path file = directory.resolve("race.csv");
        Saved.to(file, to -> Files.writeString(to, "a").toString().isEmpty() ? 0 : 12, Runnable::run, told::add);
        assertThat(file).hasContent("a");
        assertThat(told).containsExactly(new Saved(file, 12, null));
        assertThat(told.getFirst().said(texts, DONE)).isEqualTo("Saved 12 rows to race.csv.");
    }

    @Test
    void nothingIsDoneBeforeTheBackgroundTakesItUp() {
        List<Runnable> background = new ArrayList<>();
        Saved.to(directory.resolve("race.csv"), _ -> 0, background::add, told::add);
        assertThat(told).isEmpty();
        background.getFirst().run();
        assertThat(told).hasSize(1);
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThat(said(directory.resolve("no").resolve("race.csv"), to -> Files.writeString(to, "").getNameCount()))
                .isEqualTo("race.csv was not saved: its folder is not there.");
    }

    @Test
    void aRefusedPermissionIsNamed() {
        assertThat(said(directory.resolve("race.csv"), to -> {
            throw new AccessDeniedException(to.toString());
        })).isEqualTo("race.csv was not saved: this program may not write there.");
    }

    @Test
    void aFullDiskIsToldInTheWordsOfTheSystem() {
        assertThat(said(directory.resolve("race.csv"), _ -> {
            throw new IOException("No space left on device");
        })).isEqualTo("race.csv was not saved: No space left on device");
    }

    private String said(Path file, Saved.Writing writing) {
        Saved.to(file, writing, Runnable::run, told::add);
        return told.getLast().said(texts, DONE);
    }
}
