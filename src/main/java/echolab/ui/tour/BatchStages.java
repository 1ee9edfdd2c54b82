package echolab.ui.tour;

import echolab.net.batch.Mode;
import echolab.net.batch.Platform;
import echolab.net.batch.Protocol;
import echolab.net.batch.Standing;
import echolab.ui.Look.Theme;
import echolab.ui.batch.BatchViewModel;
import echolab.ui.batch.Faults;
import echolab.ui.batch.Finding;
import echolab.ui.batch.ModeLook;
import echolab.ui.batch.Setup;
import java.util.List;
import java.util.Set;

/// The tour's stages on the Batch tab.
public final class BatchStages extends Stages {

    private static final String LENGTH = "300 ms";
    private static final Set<Mode> STREAMS = Set.of(Mode.ONE_AT_A_TIME, Mode.OVERLAPPED, Mode.FLUSH);
    private static final Set<Mode> DATAGRAMS = Set.of(Mode.ONE_AT_A_TIME, Mode.SEGMENTED);

    private final BatchViewModel batch;
    private final Faults faults;
    private Finding foundBefore;

    public BatchStages(BatchViewModel batch, Faults faults, Setting setting) {
        super(setting);
        this.batch = batch;
        this.faults = faults;
    }

    @Override
    List<Step> steps() {
        return List.of(
                empty(() -> texts.get("tour.batch.empty"), "batch-empty"),
                step(() -> race(Protocol.TCP, STREAMS), this::over, this::result, "batch"),
                step(() -> batch.selectedProperty().set(fastest().mode()), () -> texts.get("tour.batch.selected", name(fastest())), null),
                otherLanguage("batch-language"),
                otherLanguage(null),
                step(() -> race(Protocol.UDP, DATAGRAMS), this::over, this::resultOfDatagrams, "batch-udp"),
                step(() -> faults.provoke(Faults.Kind.MODIFIED), this::found, this::caught, "batch-modified"),
                step(this::kill, this::died, () -> texts.get("tour.failed", failed().failure().status().title()), "batch-error"),
                step(this::project, this::over, () -> texts.get("tour.udp.projector"), "batch-projector"),
                step(() -> look.themeProperty().set(theme), () -> texts.get("tour.udp.back"), null));
    }

    @Override
    protected void begin() {
        foundBefore = faults.findingProperty().get();
    }

    private void race(Protocol protocol, Set<Mode> modes) {
        setUp(protocol, modes);
        batch.race();
    }

    private void setUp(Protocol protocol, Set<Mode> modes) {
        Setup setup = batch.setup();
        setup.protocolProperty().set(protocol);
        setup.length().set(LENGTH);
        setup.repetitions().set("1");
        setup.warmUps().set("1");
        for (Mode mode : Mode.values()) {
            setup.wanted(mode).set(modes.contains(mode));
        }
    }

    private boolean over() {
        return batch.stateProperty().get() == BatchViewModel.State.OVER;
    }

    private Standing fastest() {
        return batch.snapshotProperty().get().standings().getFirst();
    }

    private Standing failed() {
        return batch.snapshotProperty().get().standings().stream().filter(standing -> standing.failure() != null).findFirst().orElse(null);
    }

    private String name(Standing standing) {
        return ModeLook.name(standing.mode(), texts);
    }

    private String result() {
        Standing fastest = fastest();
        return texts.get("tour.batch.result", name(fastest), texts.amount(fastest.rate().median()), fastest.figures().callsPerPacket(),
                texts.count(Math.round(fastest.speedUp())));
    }

    private String resultOfDatagrams() {
        return Platform.lack(Protocol.UDP, Mode.SEGMENTED)
                .map(lack -> result() + "; " + texts.get("tour.batch.lack", ModeLook.name(Mode.SEGMENTED, texts), texts.get("batch.lack." + lack)))
                .orElseGet(this::result);
    }

    private boolean found() {
        return faults.findingProperty().get() != foundBefore;
    }

    private String caught() {
        Finding.Modified modified = (Finding.Modified) faults.findingProperty().get();
        return texts.get("tour.batch.modified", modified.outcome().caught().size(), modified.outcome().packets(),
                "%08x".formatted(modified.outcome().written()), "%08x".formatted(modified.outcome().received()));
    }

    private void kill() {
        look.themeProperty().set(theme == Theme.DARK ? Theme.LIGHT : Theme.DARK);
        setUp(Protocol.TCP, STREAMS);
        faults.provoke(Faults.Kind.RECEIVER_DIES);
    }

    /// Whether a mode has failed and is looked at.
    private boolean died() {
        return over() && failed() != null && batch.selectedProperty().get() == failed().mode();
    }

    private void project() {
        look.themeProperty().set(Theme.PROJECTOR);
        race(Protocol.TCP, STREAMS);
    }
}
