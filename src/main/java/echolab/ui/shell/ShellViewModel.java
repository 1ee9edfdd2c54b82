package echolab.ui.shell;

import echolab.ui.Look;
import echolab.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The window around the tabs: which tab shows, in which language and look, and whether the sheet of keys lies over it.
public final class ShellViewModel {

    /// A tab.
    ///
    /// @param name   as `--tab` knows it; the words are those of `shell.tab.NAME`
    /// @param alive  whether it has a socket open
    /// @param broken what can be broken on it
    /// @param keys   what keys do on it
    public record Tab(String name, ObservableValue<Boolean> alive, Supplier<List<Command>> broken, TabKeys keys) { }

    /// Something to choose from a menu.
    ///
    /// @param label in the language of now
    public record Command(String label, Runnable run) { }

    /// What the keys that every tab shares do; nothing where a tab has no use for one.
    public interface TabKeys {
        void start();

        void stop();

        default void send() { }

        default void connect() { }

        default void clear() { }

        default void pause() { }

        default void follow() { }

        default void next() { }

        BooleanProperty explain();
    }

    /// A line at the foot for some seconds, with a way back where there is one.
    ///
    /// @param action what the link says, null for none
    public record Notice(String text, String action, Runnable undo) { }

    private final Texts texts;
    private final Look look;
    private final String version;
    private final List<Tab> tabs;
    private final ObjectProperty<Tab> tab;
    private final BooleanProperty keys = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();

    /// @param version what `--version` says
    public ShellViewModel(Texts texts, Look look, String version, List<Tab> tabs) {
        this.version = version;
        this.texts = texts;
        this.look = look;
        this.tabs = List.copyOf(tabs);
        tab = new SimpleObjectProperty<>(tabs.getFirst());
    }

    public List<Tab> tabs() {
        return tabs;
    }

    public ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /// @param index counted from 0; ignored where there is no such tab
    public void choose(int index) {
        if (index < tabs.size()) {
            tab.set(tabs.get(index));
        }
    }

    /// Changes to the next language.
    public void toggleLanguage() {
        List<Locale> all = Texts.LANGUAGES;
        texts.setLocale(all.get((all.indexOf(texts.locale()) + 1) % all.size()));
    }

    public void zoom(double factor) {
        look.setZoom(look.zoom() * factor);
    }

    public void resetZoom() {
        look.setZoom(1);
    }

    public Look look() {
        return look;
    }

    /// Whether the sheet of keys is shown.
    public BooleanProperty keysProperty() {
        return keys;
    }

    /// Says at the foot which EchoLab this is.
    public void about() {
        say(new Notice(version, null, null));
    }

    public void say(Notice what) {
        notice.set(what);
    }

    /// What is said at the foot, null where nothing is.
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
