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
import echolab.ui.shell.Keys;
import echolab.ui.shell.ShellController;
import echolab.ui.shell.ShellViewModel.Command;
import echolab.ui.shell.ShellViewModel.Notice;
import echolab.ui.shell.ShellViewModel.Tab;
import echolab.ui.shell.ShellViewModel;
import echolab.ui.tcp.ClientController;
import echolab.ui.tcp.Faults;
import echolab.ui.tcp.OptionsController;
import echolab.ui.tcp.ServerController;
import echolab.ui.tcp.TcpController;
import echolab.ui.tcp.TcpKeys;
import echolab.ui.tcp.TcpViewModel;
import echolab.ui.traffic.StatusController;
import echolab.ui.traffic.TrafficController;
import echolab.ui.traffic.TrafficViewModel.Saved;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    private final TcpViewModel tcp;
    private final ShellViewModel shell;
    private final Views views;
    private final Scene scene;
    private final List<View> open = new ArrayList<>();
    private TcpController tcpController;

    Window(Stage stage, Texts texts, Look look, Refresh refresh, TcpViewModel tcp) {
        this.stage = stage;
        this.texts = texts;
        this.look = look;
        this.refresh = refresh;
        this.tcp = tcp;
        shell = new ShellViewModel(texts, look, version(), List.of(
                new Tab("tcp", tcp.panes().status().aliveProperty(), this::faults, new TcpKeys(tcp, this::clear))));
        views = new Views(texts, Map.ofEntries(
                Map.entry(ShellController.class, () -> new ShellController(shell, texts, this::content)),
                Map.entry(TcpController.class, () -> tcpController = new TcpController(tcp, texts, look)),
                Map.entry(ServerController.class, () -> new ServerController(tcp.server(), texts)),
                Map.entry(ClientController.class, () -> new ClientController(tcp, texts, this::options)),
                Map.entry(OptionsController.class, () -> new OptionsController(tcp.client().options(), texts)),
                Map.entry(LadderController.class, () -> new LadderController(tcp.panes().ladder(), texts, look, refresh)),
                Map.entry(TrafficController.class, () -> new TrafficController(tcp.panes().traffic(), texts, look,
                        new TrafficController.Actions(this::save, this::clear))),
                Map.entry(DetailController.class, () -> new DetailController(tcp.panes().detail(), texts, look)),
                Map.entry(ExplainController.class, () -> new ExplainController(tcp.panes().explain(), texts)),
                Map.entry(StatusController.class, () -> new StatusController(tcp.panes().status(), texts, look))));
        scene = new Scene(new Group(), WIDTH, HEIGHT);
        look.dress(scene);
        refresh.watch(scene);
        new Keys(shell, () -> tcpController.focusFilter()).install(scene);
        texts.localeProperty().subscribe(_ -> build());
        tcp.saidProperty().subscribe(text -> {
            if (!text.isEmpty()) {
                shell.say(new Notice(text, null, null));
            }
        });
        stage.setScene(scene);
        stage.setTitle("EchoLab");
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.iconifiedProperty().subscribe(hidden -> refresh.setShowing(!hidden));
    }

    private static String version() {
        return "EchoLab " + Version.current() + " \u00b7 Java " + Runtime.version().feature() + " \u00b7 JavaFX "
                + System.getProperty("javafx.version") + " \u00b7 " + System.getProperty("os.name");
    }

    void show() {
        stage.show();
    }

    private void build() {
        open.forEach(View::close);
        open.clear();
        View view = views.load(ShellController.class);
        open.add(view);
        scene.setRoot(view.root());
        refresh.wake();
    }

    private Node content(Tab tab) {
        View view = views.load(switch (tab.name()) {
            case "tcp" -> TcpController.class;
            default -> throw new IllegalArgumentException("no tab " + tab.name());
        });
        open.add(view);
        return view.root();
    }

    private View options() {
        return views.load(OptionsController.class);
    }

    private List<Command> faults() {
        return Arrays.stream(Faults.Kind.values())
                .map(kind -> new Command(texts.get("fault." + kind), () -> tcp.faults().provoke(kind))).toList();
    }

    private void clear() {
        long rows = tcp.panes().traffic().clear();
        shell.say(rows == 0 ? null : new Notice(texts.get("traffic.cleared", rows), texts.get("traffic.undo"), tcp.panes().traffic()::restore));
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("traffic.save"));
        chooser.setInitialFileName("echolab.csv");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        File file = chooser.showSaveDialog(stage);
        if (file != null) {
            tcp.panes().traffic().save(file.toPath(), saved -> refresh.once(() -> said(saved)));
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
