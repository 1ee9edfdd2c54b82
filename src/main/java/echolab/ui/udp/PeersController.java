package echolab.ui.udp;

import echolab.ui.Texts;
import echolab.ui.cards.PeerCell;
import echolab.ui.cards.PeerList;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;

/// The addresses that the server has heard from.
public final class PeersController {

    /// Addresses that stand in the list without scrolling.
    private static final int LISTED = 10;

    private final ServerViewModel viewModel;
    private final Texts texts;

    @FXML private ListView<PeerList.Peer> peers;

    public PeersController(ServerViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        PeerCell.fill(peers, viewModel, texts, LISTED);
    }
}
