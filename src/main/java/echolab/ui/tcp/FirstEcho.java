package echolab.ui.tcp;

import echolab.ui.cards.ServerCard;
/// Starts the server, connects a client and sends a line, one after the other and slowly enough to be seen. Each step waits for
/// the one before it to have really happened; where one fails the rest is left out.
final class FirstEcho {

    private static final long PAUSE_NANOS = 1_200_000_000L;

    private enum Step { NONE, START, CONNECT, SEND }

    private final TcpViewModel tab;
    private Step next = Step.NONE;
    private long notBefore;

    FirstEcho(TcpViewModel tab) {
        this.tab = tab;
    }

    void play() {
        next = Step.START;
        notBefore = System.nanoTime();
    }

    boolean playing() {
        return next != Step.NONE;
    }

    /// @param now on the clock of [System#nanoTime()]
    void step(long now) {
        if (next == Step.NONE || now - notBefore < 0) {
            return;
        }
        switch (next) {
            case START -> {
                tab.server().start();
                go(Step.CONNECT, now);
            }
            case CONNECT -> {
                if (tab.server().stateProperty().get() == ServerCard.State.RUNNING) {
                    tab.client().host().set(tab.server().reachableAt().host());
                    tab.client().port().set(String.valueOf(tab.server().reachableAt().port()));
                    tab.client().connect();
                    go(Step.SEND, now);
                } else if (tab.server().stateProperty().get() == ServerCard.State.STOPPED) {
                    next = Step.NONE;
                }
            }
            case SEND -> {
                if (tab.client().stateProperty().get() == ClientViewModel.State.OPEN) {
                    tab.client().send();
                    next = Step.NONE;
                } else if (tab.client().stateProperty().get() == ClientViewModel.State.CLOSED) {
                    next = Step.NONE;
                }
            }
            case NONE -> { }
        }
    }

    private void go(Step step, long now) {
        next = step;
        notBefore = now + PAUSE_NANOS;
    }
}
