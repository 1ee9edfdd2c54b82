package echolab.ui.batch;

import echolab.net.batch.Report;
import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What the receiver says of a race: what arrived, and whether it is what was sent.
public final class ReceiverController implements AutoCloseable {

    private final BatchViewModel viewModel;
    private final Texts texts;
    private Subscription subscription = Subscription.EMPTY;

    @FXML private Label verdict;
    @FXML private VBox figures;
    @FXML private Label packets;
    @FXML private Label sums;

    public ReceiverController(BatchViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        subscription = viewModel.snapshotProperty().subscribe(this::show);
    }

    private void show(Snapshot race) {
        List<Report> reports = race == null ? List.of() : race.reports().toList();
        // What a receiver that died did not get says nothing of the others.
        verdict.setVisible(!reports.isEmpty() && !race.failed());
        figures.setVisible(!reports.isEmpty());
        figures.setManaged(!reports.isEmpty());
        if (!reports.isEmpty()) {
            long equal = reports.stream().filter(report -> report.arrived().equal()).count();
            packets.setText(texts.count(race.packets()));
            sums.setText(texts.get("batch.receiver.equal", equal, reports.size()));
            judge(reports.stream().mapToLong(report -> report.arrived().damaged()).sum(), race.lost());
        }
    }

    private void judge(long damaged, long lost) {
        String words = damaged > 0 ? texts.get("batch.receiver.damaged", damaged)
                : lost > 0 ? texts.get("batch.receiver.lost", lost) : texts.get("batch.receiver.all");
        if (!words.equals(verdict.getText())) {
            Controls.badge(verdict, words, damaged > 0 ? "danger" : lost > 0 ? "warning" : "good",
                    new Icon(damaged > 0 ? "x-circle" : lost > 0 ? "alert-triangle" : "check"));
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
