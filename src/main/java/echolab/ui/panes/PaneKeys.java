package echolab.ui.panes;

import echolab.ui.shell.ShellViewModel.TabKeys;
import javafx.beans.property.BooleanProperty;

/// What the keys do that every tab answers alike.
public abstract class PaneKeys implements TabKeys {

    private final Panes panes;
    private final Runnable clear;

    /// @param clear empties the list, with a way back
    protected PaneKeys(Panes panes, Runnable clear) {
        this.panes = panes;
        this.clear = clear;
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
