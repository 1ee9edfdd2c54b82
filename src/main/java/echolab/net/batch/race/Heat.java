package echolab.net.batch.race;

import echolab.net.Failure.Operation;
import echolab.net.Failure;
import echolab.net.batch.Race.Harm;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Report.Cost;
import echolab.net.batch.Report;
import echolab.net.batch.Run;
import echolab.net.batch.output.BatchedOutput;
import java.io.IOException;
import java.time.Duration;

/// One run while it goes on: sockets of its own, a thread that sends and one that receives. The thread that calls [#run()] watches
/// them; the rest may be called from any.
final class Heat {

    private static final Duration LOOK = Duration.ofMillis(10);
    /// What has not arrived for so long after the last was sent never will.
    private static final Duration SETTLED = Duration.ofMillis(200);
    private static final Duration LOOK_WHILE_SETTLING = Duration.ofMillis(1);

    private final Run run;
    private final Duration stallLimit;
    private final Link link;
    private final BatchedOutput output;
    private final Receiver receiver;
    private final Sender sender;
    private final Thread receiving;
    private final Thread sending;
    private volatile boolean stopped;

    private Heat(Run run, Course course, Link link) throws IOException {
        RaceSpec spec = course.spec();
        this.run = run;
        this.link = link;
        stallLimit = course.stallLimit();
        receiver = link.receiver(course.packets(), run.series());
        long room = spec.handling().paced() ? link.room(spec.size()) : Long.MAX_VALUE;
        Window window = new Window(run.mode(), spec, room, Quota.of(spec, run.warmUp()));
        output = link.output(run.mode(), spec.size(), spec.handling().delay());
        sender = new Sender(run.mode(), course.packets(), window, new Pace(run.series(), room), new Sender.Way(output, link, receiver));
        receiving = Thread.ofPlatform().daemon().name("race receiver").unstarted(receiver);
        sending = Thread.ofPlatform().daemon().name("race sender").unstarted(sender);
    }

    /// Opens the sockets.
    static Heat open(Run run, Course course) throws IOException {
        Link link = Link.open(course.spec().protocol());
        try {
            return new Heat(run, course, link);
        } catch (IOException | RuntimeException e) {
            link.close();
            throw e;
        }
    }

    /// Runs it, and waits until its threads have ended.
    ///
    /// @return how the run stands then
    Run run() throws InterruptedException {
        receiving.start();
        sending.start();
        Failure failure;
        try {
            failure = watch();
        } finally {
            letGo();
            output.close();
        }
        receiving.join();
        sending.join();
        if (stopped) {
            return run.leftOut();
        }
        return failure == null ? run.done(report()) : run.failed(failure);
    }

    /// @return null if all went well
    private Failure watch() throws InterruptedException {
        Quiet quiet = new Quiet(run.series());
        while (!sending.join(LOOK)) {
            if (quiet.longerThan(stallLimit)) {
                return Failure.of(Operation.WRITE, new StalledException(stallLimit));
            }
        }
        settle();
        if (sender.failure() != null) {
            return Failure.of(Operation.WRITE, sender.failure());
        }
        return receiver.failure() == null ? null : Failure.of(Operation.READ, receiver.failure());
    }

    /// Waits for what is still on its way.
    private void settle() throws InterruptedException {
        Quiet quiet = new Quiet(run.series());
        while (run.series().packets() < sender.sent() && !quiet.longerThan(SETTLED) && !receiving.join(LOOK_WHILE_SETTLING)) { }
    }

    private Report report() {
        return new Report(sender.sent(), receiver.arrived(), new Cost(output.calls(), output.cpuNanos() + sender.cpuNanos()),
                output.completion(), run.series().nanos());
    }

    /// Ends it soon; [#run()] then says that it was left out.
    void stop() {
        stopped = true;
        letGo();
    }

    void harm(Harm harm) {
        switch (harm) {
            case DIES -> link.kill();
            case STOPS_READING -> receiver.stopReading();
        }
    }

    private void letGo() {
        sending.interrupt();
        link.close();
        receiver.close();
    }
}
