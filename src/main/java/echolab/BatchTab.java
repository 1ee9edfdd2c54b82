package echolab;

import static java.util.Map.entry;

import echolab.ui.Look;
import echolab.ui.Png;
import echolab.ui.Refresh;
import echolab.ui.Saved;
import echolab.ui.Texts;
import echolab.ui.batch.BatchController;
import echolab.ui.batch.BatchKeys;
import echolab.ui.batch.BatchViewModel;
import echolab.ui.batch.Faults;
import echolab.ui.batch.RaceCardController;
import echolab.ui.batch.RaceStripController;
import echolab.ui.batch.ReceiverController;
import echolab.ui.batch.chart.ChartController;
import echolab.ui.batch.reason.ReasonPicture;
import echolab.ui.batch.result.ResultController;
import echolab.ui.batch.result.StatusController;
import echolab.ui.explain.ExplainController;
import echolab.ui.explain.ExplainViewModel;
import echolab.ui.shell.ShellViewModel.Command;
import echolab.ui.shell.ShellViewModel.Notice;
import echolab.ui.shell.ShellViewModel.TabKeys;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;

/// The Batch tab for the window.
final class BatchTab implements WindowTab {

    private final BatchModels models;
    private final BatchViewModel batch;
    private final ExplainViewModel explain;
    private final Texts texts;
    private final Look look;
    private final Refresh refresh;

    BatchTab(BatchModels models, Texts texts, Look look, Refresh refresh) {
        this.models = models;
        this.batch = models.batch();
        this.explain = models.panes().reason().explain();
        this.texts = texts;
        this.look = look;
        this.refresh = refresh;
    }

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public ObservableValue<Boolean> alive() {
        return batch.aliveProperty();
    }

    /// A race is looked at two or three times a second, whether anybody sees it or not.
    @Override
    public void setShowing(boolean showing) { }

    @Override
    public TabKeys keys(Window window) {
        return new BatchKeys(batch, explain);
    }

    @Override
    public List<Command> faults() {
        return Arrays.stream(Faults.Kind.values())
                .map(kind -> new Command(texts.get("batch.fault." + kind), () -> models.faults().provoke(kind))).toList();
    }

    @Override
    public ObservableValue<String> said() {
        return models.faults().saidProperty();
    }

    @Override
    public Class<?> content() {
        return BatchController.class;
    }

    @Override
    public Map<Class<?>, Supplier<?>> controllers(Window window) {
        BatchModels.Panes panes = models.panes();
        return Map.ofEntries(
                entry(BatchController.class, () -> new BatchController(explain, look)),
                entry(RaceStripController.class, () -> new RaceStripController(batch, texts, look)),
                entry(RaceCardController.class, () -> new RaceCardController(batch, texts)),
                entry(ReceiverController.class, () -> new ReceiverController(batch, texts)),
                entry(ChartController.class, () -> new ChartController(panes.chart(), texts, look,
                        new ChartController.Actions(batch::race, picture -> save(picture, window)))),
                entry(ResultController.class, () -> new ResultController(panes.result(), texts, look,
                        new ResultController.Actions(() -> save(window), words -> window.say(new Notice(words, null, null))))),
                entry(StatusController.class, () -> new StatusController(panes.status(), texts, look)),
                entry(ExplainController.class, () -> new ExplainController(explain, texts, ReasonPicture.drawing(panes.reason(), texts, look))));
    }

    private void save(Image picture, Window window) {
        window.chooseFile(texts.get("batch.chart.save.tip"), "echolab-race.png").ifPresent(file -> Saved.to(file, to -> {
            Png.write(picture, to);
            return 0;
        }, batch.background(), saved -> say(saved, "batch.chart.saved", window)));
    }

    private void save(Window window) {
        window.chooseFile(texts.get("batch.result.save.tip"), "echolab-race.csv")
                .ifPresent(file -> models.panes().result().save(file, saved -> say(saved, "batch.result.saved", window)));
    }

    private void say(Saved saved, String key, Window window) {
        refresh.once(() -> window.say(new Notice(saved.said(texts, key), null, null)));
    }

    /// It has none.
    @Override
    public void focusFilter() { }
}
