package echolab.ui.udp;

import echolab.net.udp.Answer;
import echolab.ui.Controls;
import echolab.ui.Texts;
import echolab.ui.Views.View;
import echolab.ui.cards.Popover;
import echolab.ui.panes.ServerCardController;
import java.util.Map;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.util.Subscription;

/// The card of the UDP server: a form while it is closed, facts while it is open.
public final class ServerController extends ServerCardController {

    private final ServerViewModel viewModel;
    private final NetworkChoices network;
    private final Function<Class<?>, View> load;
    private Popover optionsPopover;
    private Popover groupsPopover;
    private Popover peersPopover;

    @FXML private MenuButton addresses;
    @FXML private ToggleButton sender;
    @FXML private ToggleButton document;
    @FXML private Button options;
    @FXML private Hyperlink groups;
    @FXML private Hyperlink peers;

    /// @param load loads what opens below a button
    public ServerController(UdpViewModel tab, Texts texts, Function<Class<?>, View> load) {
        super(tab.server(), texts);
        viewModel = tab.server();
        network = tab.network();
        this.load = load;
    }

    @Override
    protected Subscription tie() {
        optionsPopover = new Popover(options, () -> load.apply(ServerOptionsController.class));
        groupsPopover = new Popover(groups, () -> load.apply(GroupsController.class));
        peersPopover = new Popover(peers, () -> load.apply(PeersController.class));
        AddressPicker.fill(addresses, viewModel.host(), network, texts);
        return Subscription.combine(
                Controls.problem(problem, viewModel.host(), viewModel.port(), viewModel.rateField(), viewModel.receiveBuffer()),
                Controls.segments(viewModel.answerProperty(), Map.of(Answer.SENDER, sender, Answer.DOCUMENT, document)),
                viewModel.groups().subscribe(this::showFacts),
                viewModel.peers().countProperty().subscribe(_ -> showFacts()));
    }

    @Override
    protected void showFacts() {
        choices.setText(texts.get("udp.answer.fact." + viewModel.answerProperty().get())
                + (viewModel.reachable() ? " \u00b7 " + texts.get("server.reach.network") : ""));
        int joined = viewModel.groups().size();
        groups.setText(joined == 0 ? texts.get("udp.groups.none") : texts.get("udp.groups.some", joined));
        peers.setText(texts.get("udp.heard", viewModel.peers().countProperty().get()));
    }

    @Override
    protected String reachWords(boolean reachable) {
        return reachable ? texts.get("udp.reach.warning") : "";
    }

    @FXML
    private void toggleOptions() {
        optionsPopover.toggle();
    }

    @FXML
    private void togglePeers() {
        peersPopover.toggle();
    }

    @FXML
    private void toggleGroups() {
        groupsPopover.toggle();
    }
}
