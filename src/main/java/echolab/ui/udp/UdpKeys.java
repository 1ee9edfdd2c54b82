package echolab.ui.udp;

import echolab.ui.cards.ClientCard;
import echolab.ui.panes.PaneKeys;

/// What the keys do on the UDP tab.
public final class UdpKeys extends PaneKeys {

    private final UdpViewModel tab;

    /// @param clear empties the list, with a way back
    public UdpKeys(UdpViewModel tab, Runnable clear) {
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
            tab.client().open();
        } else {
            tab.client().close();
        }
    }

    @Override
    public void pause() {
        super.pause();
        tab.loss().pausedProperty().set(!tab.panes().traffic().followingProperty().get());
    }

    @Override
    public void follow() {
        super.follow();
        tab.loss().pausedProperty().set(false);
    }
}
