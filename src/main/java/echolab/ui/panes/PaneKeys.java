package echolab.ui.panes;

import echolab.ui.cards.ClientCard;
import echolab.ui.shell.ShellViewModel.TabKeys;
import javafx.beans.property.BooleanProperty;

/// What the keys do on a tab.
public class PaneKeys implements TabKeys {

    private final TabViewModel<?, ?> tab;
    private final Panes panes;
    private final Runnable clear;

    /// @param clear empties the list, with a way back
    public PaneKeys(TabViewModel<?, ?> tab, Runnable clear) {
        this.tab = tab;
        this.panes = tab.panes();
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
    public void clear() {
        clear.run();
    }

    @Override
    public void pause() {
        panes.traffic().toggleFollow();
        panes.ladder().pausedProperty().set(!panes.traffic().followingProperty().get());
    }

    @Override
    public void follow() {
        panes.traffic().follow();
        panes.ladder().pausedProperty().set(false);
    }

    @Override
    public void next() {
        panes.ladder().next();
    }

    @Override
    public BooleanProperty explain() {
        return panes.explain().openProperty();
    }
}
