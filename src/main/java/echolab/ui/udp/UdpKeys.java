package echolab.ui.udp;

import echolab.ui.panes.PaneKeys;

/// What the keys do on the UDP tab: the loss strip pauses and follows with the rest.
public final class UdpKeys extends PaneKeys {

    private final UdpViewModel tab;

    /// @param clear empties the list, with a way back
    public UdpKeys(UdpViewModel tab, Runnable clear) {
        super(tab, clear);
        this.tab = tab;
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
