package echolab.bench;

/// What is reachable on the heap.
final class Heap {

    private Heap() { }

    /// @return bytes in use after several collections
    static long used() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
