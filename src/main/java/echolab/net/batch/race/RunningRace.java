package echolab.net.batch.race;

import echolab.net.Failure.Operation;
import echolab.net.Failure;
import echolab.net.batch.Mode;
import echolab.net.batch.Race;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Run;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A race on a thread of its own, which ends with it.
final class RunningRace implements Race {

    private final RaceSpec spec;
    private final Duration stallLimit;
    private final Thread thread = Thread.ofPlatform().daemon().name("race").unstarted(this::race);
    /// Replaced with each step, by the race's thread only.
    private volatile List<Run> runs;
    private volatile boolean stopped;
    /// The newest one, which may be over.
    private volatile Heat heat;

    private RunningRace(RaceSpec spec, Duration stallLimit) {
        this.spec = spec;
        this.stallLimit = stallLimit;
        runs = inOrder(spec);
    }

    static RunningRace start(RaceSpec spec, Duration stallLimit) {
        RunningRace race = new RunningRace(spec, stallLimit);
        race.thread.start();
        return race;
    }

    private static List<Run> inOrder(RaceSpec spec) {
        List<Run> runs = new ArrayList<>();
        for (int i = 1 - spec.warmUps(); i <= spec.repetitions(); i++) {
            int repetition = Math.max(0, i);
            spec.modes().forEach(mode -> runs.add(Run.waiting(mode, repetition)));
        }
        return List.copyOf(runs);
    }

    @Override
    public RaceSpec spec() {
        return spec;
    }

    @Override
    public List<Run> runs() {
        return runs;
    }

    @Override
    public boolean over() {
        return !thread.isAlive();
    }

    @Override
    public boolean awaitOver(Duration limit) throws InterruptedException {
        return thread.join(limit);
    }

    @Override
    public void stop() {
        stopped = true;
        if (heat != null) {
            heat.stop();
        }
    }

    @Override
    public void harm(Harm harm) {
        if (heat != null) {
            heat.harm(harm);
        }
    }

    private void race() {
        Course course = new Course(spec, new Packets(spec.size()), stallLimit);
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (stopped || failedBefore(run.mode())) {
                replace(i, run.leftOut());
            } else {
                replace(i, run.running());
                replace(i, outcome(run, course));
            }
        }
    }

    private boolean failedBefore(Mode mode) {
        return runs.stream().anyMatch(run -> run.mode() == mode && run.failure() != null);
    }

    private void replace(int index, Run run) {
        List<Run> changed = new ArrayList<>(runs);
        changed.set(index, run);
        runs = List.copyOf(changed);
    }

    private Run outcome(Run run, Course course) {
        try {
            heat = Heat.open(run, course);
            if (stopped) {
                heat.stop();
            }
            return heat.run();
        } catch (IOException | RuntimeException e) {
            return run.failed(Failure.of(Operation.CONNECT, e));
        } catch (InterruptedException _) {
            return run.leftOut();
        }
    }
}
