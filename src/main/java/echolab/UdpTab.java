package echolab;

import static java.util.Map.entry;

import echolab.ui.Look;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import echolab.ui.Views.View;
import echolab.ui.panes.Caption;
import echolab.ui.shell.ShellViewModel.Command;
import echolab.ui.shell.ShellViewModel.TabKeys;
import echolab.ui.udp.ClientController;
import echolab.ui.udp.Faults;
import echolab.ui.udp.GroupsController;
import echolab.ui.udp.LossyController;
import echolab.ui.udp.OptionsController;
import echolab.ui.udp.PeersController;
import echolab.ui.udp.ServerController;
import echolab.ui.udp.ServerOptionsController;
import echolab.ui.udp.UdpController;
import echolab.ui.udp.UdpKeys;
import echolab.ui.udp.UdpViewModel;
import echolab.ui.udp.loss.LossController;
import echolab.ui.udp.sharing.PortSharingController;
import echolab.ui.udp.sharing.SharingPlaceController;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// The UDP tab for the window.
final class UdpTab extends PaneTab {

    private final UdpViewModel udp;

    UdpTab(UdpViewModel udp, Texts texts, Look look, Refresh refresh) {
        super(udp, texts, look, refresh);
        this.udp = udp;
    }

    @Override
    public String name() {
        return "udp";
    }

    @Override
    protected Caption caption() {
        return new Caption(udp.panes()::held, udp::heldCode);
    }

    @Override
    public TabKeys keys(Window window) {
        return new UdpKeys(udp, () -> clear(window));
    }

    @Override
    public List<Command> faults() {
        return Arrays.stream(Faults.Kind.values())
                .map(kind -> new Command(texts.get("udp.fault." + kind), () -> udp.faults().provoke(kind))).toList();
    }

    @Override
    public Class<?> content() {
        return UdpController.class;
    }

    @Override
    protected Map<Class<?>, Supplier<?>> own(Window window) {
        Function<Class<?>, View> load = type -> window.load(this, type);
        return Map.ofEntries(
                entry(PeersController.class, () -> new PeersController(udp.server(), texts)),
                entry(UdpController.class, () -> shown(new UdpController(udp, texts, look))),
                entry(ServerController.class, () -> new ServerController(udp, texts, load)),
                entry(ServerOptionsController.class, () -> new ServerOptionsController(udp.server())),
                entry(GroupsController.class, () -> new GroupsController(udp.server(), udp.network(), texts)),
                entry(ClientController.class, () -> new ClientController(udp, texts, () -> load.apply(OptionsController.class))),
                entry(OptionsController.class, () -> new OptionsController(udp.client(), udp.network(), texts)),
                entry(LossyController.class, () -> new LossyController(udp.lossy(), texts)),
                entry(LossController.class, () -> new LossController(udp.loss(), texts, look, refresh)),
                entry(PortSharingController.class, () -> new PortSharingController(udp.sharing(), texts, look, refresh,
                        new PortSharingController.Actions(udp::explainSharing, () -> load.apply(SharingPlaceController.class)))),
                entry(SharingPlaceController.class, () -> new SharingPlaceController(udp.sharing().place(), udp.network())));
    }
}
