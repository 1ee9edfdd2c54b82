package echolab.ui.tcp;

import echolab.ui.cards.ClientCard;
import echolab.ui.panes.PaneKeys;

/// What the keys do on the TCP tab.
public final class TcpKeys extends PaneKeys {

    private final TcpViewModel tab;

    /// @param clear empties the list, with a way back
    public TcpKeys(TcpViewModel tab, Runnable clear) {
        super(tab.panes(), clear);
        this.tab = tab;
    }

    @Override
    public void start() {
        tab.server().start();
    }

    @Override
    public void stop() {
        tab.server().stop();
    }

    @Override
    public void send() {
        tab.sendOrOpen();
    }

    @Override
    public void connect() {
        if (tab.client().stateProperty().get() == ClientCard.State.CLOSED) {
            tab.client().connect();
        } else {
            tab.client().close();
        }
    }
}
