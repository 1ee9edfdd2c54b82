package echolab.net;

/// The threads of the system that carry our virtual threads: one a processor, but one processor is left to the window and to
/// peers on this machine. With as many as the JDK takes by default, idle carriers are woken for every little thing, which
/// costs a third of the throughput on two processors.
public final class Carriers {

    private static final String PROPERTY = "jdk.virtualThreadScheduler.parallelism";
    private static final int FREE = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private Carriers() { }

    /// To be called before the first virtual thread is made; later it has no effect. What was given on the command line stays.
    public static void choose() {
        System.setProperty(PROPERTY, String.valueOf(count()));
    }

    /// How many there are.
    public static int count() {
        return Integer.getInteger(PROPERTY, FREE);
    }
}
