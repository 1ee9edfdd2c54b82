package echolab.ui.shell;

import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Look;
import echolab.ui.Texts;
import echolab.ui.shell.ShellViewModel.Command;
import echolab.ui.shell.ShellViewModel.Notice;
import echolab.ui.shell.ShellViewModel.Tab;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The header with its tabs, and what lies over everything: the sheet of keys and the notice at the foot.
public final class ShellController implements AutoCloseable {

    /// A header of less em has no room for the name.
    private static final double BRAND_EM = 45;

    private final ShellViewModel viewModel;
    private final Texts texts;
    private final Function<Tab, Node> open;
    private final Map<Tab, Node> opened = new LinkedHashMap<>();
    private Subscription subscriptions = Subscription.EMPTY;
    private Subscription ofTab = Subscription.EMPTY;
    private Node sheet;

    @FXML private BorderPane root;
    @FXML private HBox header;
    @FXML private StackPane mark;
    @FXML private Label brand;
    @FXML private HBox tabs;
    @FXML private MenuButton breakIt;
    @FXML private ToggleButton explain;
    @FXML private Separator headerRule;
    @FXML private Button theme;
    @FXML private Button projector;
    @FXML private Button leave;
    @FXML private Button language;
    @FXML private MenuButton more;
    @FXML private StackPane content;

    /// @param open loads the content of a tab when it is looked at first
    public ShellController(ShellViewModel viewModel, Texts texts, Function<Tab, Node> open) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.open = open;
    }

    @FXML
    private void initialize() {
        mark.getChildren().setAll(new Mark());
        Map<Tab, ToggleButton> buttons = new LinkedHashMap<>();
        for (Tab tab : viewModel.tabs()) {
            ToggleButton button = new ToggleButton(texts.get("shell.tab." + tab.name()));
            Node dot = Controls.dot();
            button.graphicProperty().bind(tab.alive().map(alive -> alive ? dot : null));
            button.setMinWidth(Region.USE_PREF_SIZE);
            buttons.put(tab, button);
        }
        tabs.getChildren().setAll(buttons.values());
        breakIt.setOnShowing(_ -> fillBreakIt());
        fillBreakIt();
        fillMore();
        language.setText(texts.locale().getLanguage().toUpperCase(Locale.ROOT));
        var large = viewModel.look().largeBinding();
        Controls.showWhen(leave, large);
        for (Node node : new Node[] {explain, headerRule, theme, projector, language, more}) {
            Controls.showWhen(node, large.not());
        }
        Controls.showWhen(brand, Bindings.createBooleanBinding(() -> header.getWidth() == 0
                || header.getWidth() >= BRAND_EM * viewModel.look().rootFontProperty().get(), header.widthProperty(), viewModel.look().rootFontProperty()));
        subscriptions = Subscription.combine(
                Controls.segments(viewModel.tabProperty(), buttons),
                viewModel.tabProperty().subscribe(this::show),
                viewModel.look().themeProperty().subscribe(
                        t -> theme.setGraphic(new Icon(t == Look.Theme.DARK ? "moon" : "sun", 1.15))),
                viewModel.keysProperty().subscribe(this::showKeys),
                viewModel.noticeProperty().subscribe(this::showNotice));
    }

    private void show(Tab tab) {
        ofTab.unsubscribe();
        explain.selectedProperty().bindBidirectional(tab.keys().explain());
        ofTab = () -> explain.selectedProperty().unbindBidirectional(tab.keys().explain());
        Node node = opened.computeIfAbsent(tab, open);
        content.getChildren().removeAll(opened.values());
        content.getChildren().addFirst(node);
    }

    private void fillBreakIt() {
        breakIt.getItems().setAll(viewModel.tabProperty().get().broken().get().stream().map(this::item).toList());
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.label());
        item.setOnAction(_ -> command.run().run());
        return item;
    }

    private void fillMore() {
        more.getItems().setAll(
                item(new Command(texts.get("shell.keys"), () -> viewModel.keysProperty().set(true))),
                new SeparatorMenuItem(),
                item(new Command(texts.get("shell.zoom.in"), () -> viewModel.zoom(1.1))),
                item(new Command(texts.get("shell.zoom.out"), () -> viewModel.zoom(1 / 1.1))),
                item(new Command(texts.get("shell.zoom.reset"), viewModel::resetZoom)),
                new SeparatorMenuItem(),
                item(new Command(texts.get("shell.about"), viewModel::about)));
    }

    private void showKeys(boolean visible) {
        content.getChildren().remove(sheet);
        if (visible) {
            sheet = new KeySheet(texts, () -> viewModel.keysProperty().set(false));
            content.getChildren().add(sheet);
            sheet.requestFocus();
        }
    }

    private void showNotice(Notice notice) {
        content.getChildren().removeIf(n -> n.getStyleClass().contains("toast"));
        if (notice == null) {
            return;
        }
        HBox toast = new HBox(new Label(notice.text()));
        toast.getStyleClass().add("toast");
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        if (notice.action() != null) {
            Hyperlink undo = new Hyperlink(notice.action());
            undo.setOnAction(_ -> {
                notice.undo().run();
                viewModel.say(null);
            });
            toast.getChildren().add(undo);
        }
        Button close = new Button(null, new Icon("x"));
        close.getStyleClass().addAll("flat", "icon-button", "small");
        close.setAccessibleText(texts.get("shell.close"));
        close.setOnAction(_ -> viewModel.say(null));
        toast.getChildren().add(close);
        StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
        toast.setTranslateY(-48);
        content.getChildren().add(toast);
    }

    @FXML
    private void toggleTheme() {
        viewModel.look().toggleDark();
    }

    @FXML
    private void toggleProjector() {
        viewModel.look().toggleProjector();
    }

    @FXML
    private void leaveLarge() {
        viewModel.look().leaveLarge();
    }

    @FXML
    private void toggleLanguage() {
        viewModel.toggleLanguage();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        ofTab.unsubscribe();
    }
}
