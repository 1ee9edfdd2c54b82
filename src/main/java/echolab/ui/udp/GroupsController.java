package echolab.ui.udp;

import echolab.net.udp.DatagramSession.Group;
import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The multicast groups that the server hears: joins one more, leaves one of them.
public final class GroupsController implements AutoCloseable {

    private final ServerViewModel viewModel;
    private final NetworkChoices network;
    private final Texts texts;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private TextField group;
    @FXML private ComboBox<String> on;
    @FXML private Label problem;
    @FXML private Label deaf;
    @FXML private VBox joined;

    public GroupsController(ServerViewModel viewModel, NetworkChoices network, Texts texts) {
        this.viewModel = viewModel;
        this.network = network;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        on.getItems().setAll(network.multicast());
        on.valueProperty().bindBidirectional(viewModel.groupInterfaceProperty());
        deaf.setText(texts.get("udp.groups.deaf", viewModel.host().text().strip()));
        deaf.setGraphic(new Icon("alert-triangle"));
        deaf.setVisible(viewModel.deaf());
        deaf.setManaged(viewModel.deaf());
        subscriptions = Subscription.combine(
                Controls.fieldOf(group, viewModel.group()), Controls.problem(problem, viewModel.group()),
                viewModel.groups().subscribe(this::show));
        show();
    }

    private void show() {
        joined.getChildren().setAll(viewModel.groups().stream().map(this::row).toList());
    }

    private HBox row(Group each) {
        Label name = new Label(each.host() + "  \u00b7  " + each.networkInterface());
        name.getStyleClass().add("mono");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Button leave = new Button(texts.get("udp.groups.leave"));
        leave.setMinWidth(Region.USE_PREF_SIZE);
        leave.setAccessibleText(texts.get("udp.groups.leave") + " " + name.getText());
        leave.setOnAction(_ -> viewModel.leave(each));
        HBox row = new HBox(name, leave);
        row.getStyleClass().add("joined");
        return row;
    }

    @FXML
    private void join() {
        viewModel.join();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        on.valueProperty().unbindBidirectional(viewModel.groupInterfaceProperty());
    }
}
