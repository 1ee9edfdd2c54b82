package echolab.ui.tcp;

import echolab.ui.shell.ShellViewModel.TabKeys;
import javafx.beans.property.BooleanProperty;

/// What the shared keys do on the TCP tab.
public final class TcpKeys implements TabKeys {

    private final TcpViewModel tab;
    private final Runnable clear;

    /// @param clear empties the list and says so
    public TcpKeys(TcpViewModel tab, Runnable clear) {
        this.tab = tab;
        this.clear = clear;
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
        tab.sendOrConnect();
    }

    @Override
    public void connect() {
        if (tab.client().stateProperty().get() == ClientViewModel.State.CLOSED) {
            tab.client().connect();
        } else {
            tab.client().close();
        }
    }

    @Override
    public void clear() {
        clear.run();
    }

    @Override
    public void pause() {
        tab.traffic().toggleFollow();
        tab.ladder().pausedProperty().set(!tab.traffic().followingProperty().get());
    }

    @Override
    public void follow() {
        tab.traffic().follow();
        tab.ladder().pausedProperty().set(false);
    }

    @Override
    public void next() {
        tab.ladder().next();
    }

    @Override
    public BooleanProperty explain() {
        return tab.explain().openProperty();
    }
}
