package echolab;

import static java.util.Map.entry;

import echolab.ui.Look;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import echolab.ui.Views.View;
import echolab.ui.panes.Caption;
import echolab.ui.panes.Panes;
import echolab.ui.panes.Strip;
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
import javafx.beans.value.ObservableValue;

/// The UDP tab for the window.
final class UdpTab implements WindowTab {

    private final UdpViewModel udp;
    private final Texts texts;
    private final Look look;
    private final Refresh refresh;
    private UdpController controller;

    UdpTab(UdpViewModel udp, Texts texts, Look look, Refresh refresh) {
        this.udp = udp;
        this.texts = texts;
        this.look = look;
        this.refresh = refresh;
    }

    @Override
    public String name() {
        return "udp";
    }

    @Override
    public Panes panes() {
        return udp.panes();
    }

    @Override
    public Strip strip() {
        return udp.strip();
    }

    @Override
    public Caption caption() {
        return new Caption(udp.panes()::held, udp::heldCode);
    }

    @Override
    public TabKeys keys(Runnable clear) {
        return new UdpKeys(udp, clear);
    }

    @Override
    public List<Command> faults() {
        return Arrays.stream(Faults.Kind.values())
                .map(kind -> new Command(texts.get("udp.fault." + kind), () -> udp.faults().provoke(kind))).toList();
    }

    @Override
    public ObservableValue<String> said() {
        return udp.saidProperty();
    }

    @Override
    public Class<?> content() {
        return UdpController.class;
    }

    @Override
    public Map<Class<?>, Supplier<?>> controllers(Function<Class<?>, View> load) {
        return Map.ofEntries(
                entry(PeersController.class, () -> new PeersController(udp.server(), texts)),
                entry(UdpController.class, () -> controller = new UdpController(udp, texts, look)),
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

    @Override
    public void focusFilter() {
        controller.focusFilter();
    }
}
