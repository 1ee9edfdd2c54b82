package echolab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpinLockTest {

    @Test
    void waitingEndsWhereTheOwnerDoesNot() {
        SpinLock lock = new SpinLock();
        assertThat(lock.acquire()).isTrue();
        assertThat(lock.acquire()).isFalse();
        lock.release();
        assertThat(lock.acquire()).isTrue();
    }
}
