package echolab;

import echolab.ui.Views.View;
import echolab.ui.panes.Caption;
import echolab.ui.panes.Panes;
import echolab.ui.panes.Strip;
import echolab.ui.shell.ShellViewModel.Command;
import echolab.ui.shell.ShellViewModel.TabKeys;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// A tab as the window needs it.
interface WindowTab {

    /// As `--tab` knows it.
    String name();

    Panes panes();

    Strip strip();

    Caption caption();

    /// @param clear empties the list, with a way back
    TabKeys keys(Runnable clear);

    /// What *Break it* offers, in the language of now.
    List<Command> faults();

    /// What the tab has to say at the foot of the window.
    ObservableValue<String> said();

    /// The controller of the whole tab.
    Class<?> content();

    /// The controllers of what only this tab has.
    ///
    /// @param load loads one of its views
    Map<Class<?>, Supplier<?>> controllers(Function<Class<?>, View> load);

    /// Puts the keyboard into the traffic's filter.
    void focusFilter();
}
