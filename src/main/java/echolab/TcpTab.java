package echolab;

import echolab.ui.Look;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import echolab.ui.panes.Caption;
import echolab.ui.shell.ShellViewModel.Command;
import echolab.ui.tcp.ClientController;
import echolab.ui.tcp.Faults;
import echolab.ui.tcp.OptionsController;
import echolab.ui.tcp.ServerController;
import echolab.ui.tcp.TcpController;
import echolab.ui.tcp.TcpViewModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The TCP tab for the window.
final class TcpTab extends PaneTab {

    private final TcpViewModel tcp;

    TcpTab(TcpViewModel tcp, Texts texts, Look look, Refresh refresh) {
        super(tcp, texts, look, refresh);
        this.tcp = tcp;
    }

    @Override
    public String name() {
        return "tcp";
    }

    @Override
    protected Caption caption() {
        return new Caption(tcp.panes()::held, tcp::heldCode);
    }

    @Override
    public List<Command> faults() {
        return Arrays.stream(Faults.Kind.values())
                .map(kind -> new Command(texts.get("fault." + kind), () -> tcp.faults().provoke(kind))).toList();
    }

    @Override
    public Class<?> content() {
        return TcpController.class;
    }

    @Override
    protected Map<Class<?>, Supplier<?>> own(Window window) {
        return Map.of(
                TcpController.class, () -> shown(new TcpController(tcp, look)),
                ServerController.class, () -> new ServerController(tcp.server(), texts),
                ClientController.class, () -> new ClientController(tcp, texts, () -> window.load(this, OptionsController.class)),
                OptionsController.class, () -> new OptionsController(tcp.client().options(), texts));
    }
}
