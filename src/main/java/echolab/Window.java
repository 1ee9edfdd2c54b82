package echolab;

import echolab.ui.Look;
import echolab.ui.Png;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import echolab.ui.Views.View;
import echolab.ui.Views;
import echolab.ui.shell.Keys;
import echolab.ui.shell.ShellController;
import echolab.ui.shell.ShellViewModel.Notice;
import echolab.ui.shell.ShellViewModel.Tab;
import echolab.ui.shell.ShellViewModel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/// The window: the shell with its tabs, built anew from the same view-models when the language changes.
final class Window {

    static final double WIDTH = 1280;
    static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 700;

    private final Stage stage;
    private final Texts texts;
    private final Look look;
    private final Refresh refresh;
    private final Map<String, WindowTab> tabs;
    private final ShellViewModel shell;
    private final Views shellViews;
    /// Those of each tab.
    private final Map<String, Views> views;
    private final Scene scene;
    private final List<View> open = new ArrayList<>();

    Window(Stage stage, Texts texts, Look look, Refresh refresh, List<WindowTab> tabs) {
        this.stage = stage;
        this.texts = texts;
        this.look = look;
        this.refresh = refresh;
        this.tabs = tabs.stream().collect(Collectors.toMap(WindowTab::name, Function.identity()));
        shell = new ShellViewModel(texts, look, version(), tabs.stream().map(this::tab).toList());
        views = tabs.stream().collect(Collectors.toMap(WindowTab::name, tab -> new Views(texts, tab.controllers(this))));
        shellViews = new Views(texts, Map.of(ShellController.class, () -> new ShellController(shell, texts, this::content)));
        scene = new Scene(new Group(), WIDTH, HEIGHT);
        look.dress(scene);
        refresh.watch(scene);
        new Keys(shell, () -> shown().focusFilter()).install(scene);
        texts.localeProperty().subscribe(_ -> build());
        shell.tabProperty().subscribe(_ -> showOnly(shown()));
        stage.setScene(scene);
        stage.setTitle("EchoLab");
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.iconifiedProperty().subscribe(hidden -> refresh.setShowing(!hidden));
    }

    private Tab tab(WindowTab tab) {
        tab.said().subscribe(text -> {
            if (!text.isEmpty()) {
                shell.say(new Notice(text, null, null));
            }
        });
        return new Tab(tab.name(), tab.alive(), tab::faults, tab.keys(this));
    }

    private WindowTab shown() {
        return tabs.get(shell.tabProperty().get().name());
    }

    /// What nobody sees is not drawn.
    private void showOnly(WindowTab shown) {
        tabs.values().forEach(tab -> tab.setShowing(tab == shown));
        refresh.wake();
    }

    private static String version() {
        return "EchoLab " + Version.current() + " \u00b7 Java " + Runtime.version().feature() + " \u00b7 JavaFX "
                + System.getProperty("javafx.version") + " \u00b7 " + System.getProperty("os.name");
    }

    /// Shows the tab of that name.
    void choose(String name) {
        shell.tabs().stream().filter(tab -> tab.name().equals(name)).findFirst().ifPresent(shell.tabProperty()::set);
    }

    void show() {
        stage.show();
    }

    private void build() {
        open.forEach(View::close);
        open.clear();
        View view = shellViews.load(ShellController.class);
        open.add(view);
        scene.setRoot(view.root());
        refresh.wake();
    }

    private Node content(Tab tab) {
        WindowTab shown = tabs.get(tab.name());
        View view = load(shown, shown.content());
        open.add(view);
        return view.root();
    }

    /// Loads one of a tab's views.
    View load(WindowTab tab, Class<?> type) {
        return views.get(tab.name()).load(type);
    }

    /// Says something at the foot for some seconds; null takes away what is said.
    void say(Notice notice) {
        shell.say(notice);
    }

    /// Asks where to save something.
    ///
    /// @param proposed a file's name, whose ending says what the file holds
    /// @return empty where nothing was chosen
    Optional<Path> chooseFile(String title, String proposed) {
        String ending = proposed.substring(proposed.lastIndexOf('.') + 1);
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(proposed);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    ShellViewModel shell() {
        return shell;
    }

    /// Writes a picture of the whole window as it is now.
    void picture(Path file) throws IOException {
        Png.write(scene.snapshot(null), file);
    }
}
