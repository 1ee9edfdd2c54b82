package echolab.ui.batch;

import echolab.ui.explain.ExplainViewModel;
import echolab.ui.shell.ShellViewModel.TabKeys;
import javafx.beans.property.BooleanProperty;

/// What the keys do on the tab.
public record BatchKeys(BatchViewModel batch, ExplainViewModel explaining) implements TabKeys {

    @Override
    public void start() {
        batch.race();
    }

    @Override
    public void stop() {
        batch.stop();
    }

    @Override
    public BooleanProperty explain() {
        return explaining.openProperty();
    }
}
