package echolab;

import echolab.ui.Look;
import echolab.ui.Png;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import echolab.ui.Views.View;
import echolab.ui.Views;
import echolab.ui.detail.DetailController;
import echolab.ui.explain.ExplainController;
import echolab.ui.ladder.LadderController;
import echolab.ui.panes.CaptionController;
import echolab.ui.panes.Panes;
import echolab.ui.panes.StripController;
import echolab.ui.shell.Keys;
import echolab.ui.shell.ShellController;
import echolab.ui.shell.ShellViewModel.Notice;
import echolab.ui.shell.ShellViewModel.Tab;
import echolab.ui.shell.ShellViewModel;
import echolab.ui.traffic.StatusController;
import echolab.ui.traffic.TrafficController;
import echolab.ui.traffic.TrafficViewModel.Saved;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
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
        views = tabs.stream().collect(Collectors.toMap(WindowTab::name, tab -> new Views(texts, controllers(tab))));
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
        return new Tab(tab.name(), tab.panes().status().aliveProperty(), tab::faults, tab.keys(() -> clear(tab.panes())));
    }

    private WindowTab shown() {
        return tabs.get(shell.tabProperty().get().name());
    }

    /// What nobody sees is not drawn.
    private void showOnly(WindowTab shown) {
        tabs.values().forEach(tab -> tab.panes().setShowing(tab == shown));
        refresh.wake();
    }

    private Map<Class<?>, Supplier<?>> controllers(WindowTab tab) {
        Panes panes = tab.panes();
        Map<Class<?>, Supplier<?>> controllers = new HashMap<>(Map.of(
                StripController.class, () -> new StripController(tab.strip(), panes, texts, look),
                CaptionController.class, () -> new CaptionController(tab.caption(), panes.ladder(), texts, look),
                LadderController.class, () -> new LadderController(panes.ladder(), texts, look, refresh),
                TrafficController.class, () -> new TrafficController(panes.traffic(), texts, look,
                        new TrafficController.Actions(() -> save(panes), () -> clear(panes))),
                DetailController.class, () -> new DetailController(panes.detail(), texts, look),
                ExplainController.class, () -> new ExplainController(panes.explain(), texts),
                StatusController.class, () -> new StatusController(panes.status(), texts, look)));
        controllers.putAll(tab.controllers(type -> views.get(tab.name()).load(type)));
        return controllers;
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
        View view = views.get(tab.name()).load(tabs.get(tab.name()).content());
        open.add(view);
        return view.root();
    }

    private void clear(Panes panes) {
        long rows = panes.traffic().clear();
        shell.say(rows == 0 ? null : new Notice(texts.get("traffic.cleared", rows), texts.get("traffic.undo"), panes.traffic()::restore));
    }

    private void save(Panes panes) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("traffic.save"));
        chooser.setInitialFileName("echolab.csv");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        File file = chooser.showSaveDialog(stage);
        if (file != null) {
            panes.traffic().save(file.toPath(), saved -> refresh.once(() -> said(saved)));
        }
    }

    private void said(Saved saved) {
        shell.say(new Notice(saved.failure() == null
                ? texts.get("traffic.save.done", saved.rows(), saved.file().getFileName().toString())
                : texts.get("traffic.save.failed", saved.failure()), null, null));
    }

    ShellViewModel shell() {
        return shell;
    }

    /// Writes a picture of the whole window as it is now.
    void picture(Path file) throws IOException {
        Png.write(scene.snapshot(null), file);
    }
}
