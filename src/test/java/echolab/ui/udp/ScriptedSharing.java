package echolab.ui.udp;

import echolab.net.Failure.Operation;
import echolab.net.Failure;
import echolab.net.udp.PortSharing.Got;
import echolab.net.udp.PortSharing.Outcome;
import echolab.net.udp.PortSharing.Setup;
import echolab.ui.Texts;
import echolab.ui.panes.Surroundings;
import echolab.ui.udp.sharing.PortSharingViewModel;
import echolab.ui.udp.sharing.SharingPlace;
import java.net.BindException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// The experiment with shared ports as Linux once played it: a picture of it is the same each time.
public final class ScriptedSharing {

    public static final Failure REFUSED = Failure.of(Operation.BIND, new BindException("Address already in use"));
    private static final Got ALL = new Got(20, 20);
    public static final List<Outcome> LINUX = List.of(
            new Outcome(Setup.NONE, REFUSED, Got.NOTHING, Got.NOTHING, null),
            new Outcome(Setup.ONE_ONLY, REFUSED, Got.NOTHING, Got.NOTHING, null),
            new Outcome(Setup.REUSEADDR, null, new Got(0, 20), ALL, REFUSED),
            new Outcome(Setup.REUSEPORT, null, new Got(14, 6), ALL, REFUSED),
            new Outcome(Setup.BOTH_OPTIONS, null, new Got(11, 9), ALL, REFUSED),
            new Outcome(Setup.ONE_LOOPBACK, null, new Got(0, 20), new Got(20, 0), REFUSED),
            new Outcome(Setup.GROUP, null, Got.NOTHING, ALL, REFUSED),
            new Outcome(Setup.WILDCARD_AND_GROUP, null, new Got(20, 0), ALL, REFUSED));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-03-01T14:06:31Z"), ZoneOffset.UTC);

    private ScriptedSharing() { }

    public static PortSharingViewModel of(Texts texts) {
        PortSharingViewModel viewModel = new PortSharingViewModel(new SharingPlace(texts), (_, _, told) -> LINUX.forEach(told),
                Runnable::run, CLOCK);
        viewModel.place().interfaceProperty().set("lo");
        return viewModel;
    }

    /// The UDP tab with this experiment.
    public static UdpViewModel tab(Surroundings given) {
        return new UdpViewModel(given, of(given.texts()));
    }
}
