package echolab.capture;

/// The median and the 99th percentile of the last round trips, and the newest of them.
///
/// @param count how many there are, at most [#WINDOW]; with 0 the times are -1
/// @param p50,p99,last nanoseconds
public record RoundTrips(int count, long p50, long p99, long last) {
    public static final int WINDOW = 1_000;
    public static final RoundTrips NONE = new RoundTrips(0, -1, -1, -1);
}
