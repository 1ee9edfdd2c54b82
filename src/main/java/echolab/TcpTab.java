package echolab;

import echolab.ui.Look;
import echolab.ui.Texts;
import echolab.ui.Views.View;
import echolab.ui.panes.Caption;
import echolab.ui.panes.PaneKeys;
import echolab.ui.panes.Panes;
import echolab.ui.panes.Strip;
import echolab.ui.shell.ShellViewModel.Command;
import echolab.ui.shell.ShellViewModel.TabKeys;
import echolab.ui.tcp.ClientController;
import echolab.ui.tcp.Faults;
import echolab.ui.tcp.OptionsController;
import echolab.ui.tcp.ServerController;
import echolab.ui.tcp.TcpController;
import echolab.ui.tcp.TcpViewModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// The TCP tab for the window.
final class TcpTab implements WindowTab {

    private final TcpViewModel tcp;
    private final Texts texts;
    private final Look look;
    private TcpController controller;

    TcpTab(TcpViewModel tcp, Texts texts, Look look) {
        this.tcp = tcp;
        this.texts = texts;
        this.look = look;
    }

    @Override
    public String name() {
        return "tcp";
    }

    @Override
    public Panes panes() {
        return tcp.panes();
    }

    @Override
    public Strip strip() {
        return tcp.strip();
    }

    @Override
    public Caption caption() {
        return new Caption(tcp.panes()::held, tcp::heldCode);
    }

    @Override
    public TabKeys keys(Runnable clear) {
        return new PaneKeys(tcp, clear);
    }

    @Override
    public List<Command> faults() {
        return Arrays.stream(Faults.Kind.values())
                .map(kind -> new Command(texts.get("fault." + kind), () -> tcp.faults().provoke(kind))).toList();
    }

    @Override
    public ObservableValue<String> said() {
        return tcp.saidProperty();
    }

    @Override
    public Class<?> content() {
        return TcpController.class;
    }

    @Override
    public Map<Class<?>, Supplier<?>> controllers(Function<Class<?>, View> load) {
        return Map.of(
                TcpController.class, () -> controller = new TcpController(tcp, look),
                ServerController.class, () -> new ServerController(tcp.server(), texts),
                ClientController.class, () -> new ClientController(tcp, texts, () -> load.apply(OptionsController.class)),
                OptionsController.class, () -> new OptionsController(tcp.client().options(), texts));
    }

    @Override
    public void focusFilter() {
        controller.focusFilter();
    }
}
