package echolab.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads what FXML lays out: `ServerController` finds `Server.fxml` beside it and the words in the language of now.
/// Controllers come from a map; one that is not in it is an error.
public final class Views {

    /// A loaded view. Closing it lets go of everything that its controllers watch.
    public record View(Parent root, List<AutoCloseable> watching) implements AutoCloseable {
        @Override
        public void close() {
            for (AutoCloseable controller : watching) {
                try {
                    controller.close();
                } catch (Exception e) {
                    throw new IllegalStateException("closing a view", e);
                }
            }
        }
    }

    private final Texts texts;
    private final Map<Class<?>, Supplier<?>> controllers;

    public Views(Texts texts, Map<Class<?>, Supplier<?>> controllers) {
        this.texts = texts;
        this.controllers = controllers;
    }

    public View load(Class<?> controller) {
        List<AutoCloseable> watching = new ArrayList<>();
        String fxml = controller.getSimpleName().replace("Controller", ".fxml");
        FXMLLoader loader = new FXMLLoader(controller.getResource(fxml), texts.bundle());
        loader.setControllerFactory(type -> create(type, watching));
        try {
            return new View(loader.load(), watching);
        } catch (IOException e) {
            throw new UncheckedIOException(fxml, e);
        }
    }

    private Object create(Class<?> type, List<AutoCloseable> watching) {
        Supplier<?> supplier = controllers.get(type);
        if (supplier == null) {
            throw new IllegalArgumentException("no controller registered for " + type.getName());
        }
        Object made = supplier.get();
        if (made instanceof AutoCloseable closeable) {
            watching.add(closeable);
        }
        return made;
    }
}
