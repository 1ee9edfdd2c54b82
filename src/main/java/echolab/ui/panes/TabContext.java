package echolab.ui.panes;

import echolab.capture.Capture;
import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.ui.Texts;
import echolab.ui.cards.ServerCard;
import echolab.ui.detail.Awaited;
import echolab.ui.explain.Action;
import echolab.ui.explain.Context;

/// What Explain may know of any tab.
public abstract class TabContext implements Context {

    protected final Capture capture;
    protected final Texts texts;
    private final ServerCard<?> server;
    private Awaited awaited;

    protected TabContext(Capture capture, Texts texts, ServerCard<?> server) {
        this.capture = capture;
        this.texts = texts;
        this.server = server;
    }

    @Override
    public Row partner(Row message) {
        if (awaited == null || awaited.message().number() != message.number()) {
            awaited = new Awaited(capture, message);
        }
        return awaited.partner();
    }

    @Override
    public Connection twin(Row row) {
        return capture.twin(row.connection(), row.number());
    }

    @Override
    public Endpoint server() {
        return server.wanted();
    }

    @Override
    public boolean listening() {
        return server.reachableAt() != null;
    }

    protected Action action(String key, String icon, Runnable run, boolean primary) {
        return new Action(texts.get(key), icon, run, primary);
    }
}
