package echolab;

import echolab.ui.shell.ShellViewModel.Command;
import echolab.ui.shell.ShellViewModel.TabKeys;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// A tab as the window needs it.
interface WindowTab {

    /// As `--tab` knows it.
    String name();

    /// Whether it has a socket open.
    ObservableValue<Boolean> alive();

    /// What nobody sees is not drawn.
    void setShowing(boolean showing);

    TabKeys keys(Window window);

    /// What *Break it* offers, in the language of now.
    List<Command> faults();

    /// What the tab has to say at the foot of the window.
    ObservableValue<String> said();

    /// The controller of the whole tab.
    Class<?> content();

    /// The controllers of everything that the tab shows.
    Map<Class<?>, Supplier<?>> controllers(Window window);

    /// Puts the keyboard into the tab's filter, where it has one.
    void focusFilter();
}
