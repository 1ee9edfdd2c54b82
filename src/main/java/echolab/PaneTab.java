package echolab;

import echolab.ui.Look;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import echolab.ui.detail.DetailController;
import echolab.ui.explain.ExplainController;
import echolab.ui.ladder.LadderController;
import echolab.ui.panes.Caption;
import echolab.ui.panes.CaptionController;
import echolab.ui.panes.PaneKeys;
import echolab.ui.panes.Panes;
import echolab.ui.panes.StripController;
import echolab.ui.panes.TabController;
import echolab.ui.panes.TabViewModel;
import echolab.ui.shell.ShellViewModel.Notice;
import echolab.ui.shell.ShellViewModel.TabKeys;
import echolab.ui.traffic.StatusController;
import echolab.ui.traffic.TrafficController;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// A tab with ladder, traffic, detail and Explain around its cards.
abstract class PaneTab implements WindowTab {

    protected final Texts texts;
    protected final Look look;
    protected final Refresh refresh;
    private final TabViewModel<?, ?> tab;
    private final Panes panes;
    private TabController controller;

    PaneTab(TabViewModel<?, ?> tab, Texts texts, Look look, Refresh refresh) {
        this.tab = tab;
        this.panes = tab.panes();
        this.texts = texts;
        this.look = look;
        this.refresh = refresh;
    }

    /// What a caption says of the message that the server holds.
    protected abstract Caption caption();

    /// Keeps the controller of the whole tab, which knows where its filter is.
    protected final TabController shown(TabController content) {
        controller = content;
        return content;
    }

    /// The controllers of what only this tab has.
    protected abstract Map<Class<?>, Supplier<?>> own(Window window);

    @Override
    public final ObservableValue<Boolean> alive() {
        return panes.status().aliveProperty();
    }

    @Override
    public final void setShowing(boolean showing) {
        panes.setShowing(showing);
    }

    @Override
    public TabKeys keys(Window window) {
        return new PaneKeys(tab, () -> clear(window));
    }

    @Override
    public final ObservableValue<String> said() {
        return tab.saidProperty();
    }

    @Override
    public final Map<Class<?>, Supplier<?>> controllers(Window window) {
        Map<Class<?>, Supplier<?>> controllers = new HashMap<>(Map.of(
                StripController.class, () -> new StripController(tab.strip(), panes, texts, look),
                CaptionController.class, () -> new CaptionController(caption(), panes.ladder(), texts, look),
                LadderController.class, () -> new LadderController(panes.ladder(), texts, look, refresh),
                TrafficController.class, () -> new TrafficController(panes.traffic(), texts, look,
                        new TrafficController.Actions(() -> save(window), () -> clear(window))),
                DetailController.class, () -> new DetailController(panes.detail(), texts, look),
                ExplainController.class, () -> new ExplainController(panes.explain(), texts),
                StatusController.class, () -> new StatusController(panes.status(), texts, look)));
        controllers.putAll(own(window));
        return controllers;
    }

    @Override
    public final void focusFilter() {
        controller.focusFilter();
    }

    protected final void clear(Window window) {
        long rows = panes.traffic().clear();
        window.say(rows == 0 ? null : new Notice(texts.get("traffic.cleared", rows), texts.get("traffic.undo"), panes.traffic()::restore));
    }

    private void save(Window window) {
        window.chooseFile(texts.get("traffic.save"), "echolab.csv").ifPresent(file -> panes.traffic().save(file,
                saved -> refresh.once(() -> window.say(new Notice(saved.said(texts, "traffic.save.done"), null, null)))));
    }
}
