package echolab.capture;

import echolab.capture.Row.Kind;
import echolab.net.Connection.Role;
import echolab.net.SocketEvent;
import java.util.concurrent.atomic.LongAdder;

/// Puts messages and life events of all connections into one order, and answers beside their questions.
///
/// All of it happens under one lock that is held for nanoseconds. Where the lock does not come free in time the row is given
/// up and counted: recording never makes a socket wait.
final class Recorder {

    final Ring ring;
    final CallRing calls = new CallRing();
    final RoundTripWindow roundTrips = new RoundTripWindow();
    private final SpinLock lock = new SpinLock();
    private final LongAdder missed = new LongAdder();

    Recorder(Limits limits) {
        ring = new Ring(limits);
    }

    /// @param identity,units what [Pairing] needs to know
    void message(Track track, Kind kind, long nanos, byte[] bytes, int offset, int length, long identity, int units) {
        if (!lock.acquire()) {
            missed.increment();
            return;
        }
        try {
            Pairing pairing = track.pairing;
            long partner = 0;
            long roundTrip = -1;
            if (track.asks(kind)) {
                long answer = pairing.ask(ring.next(), nanos, identity, units);
                for (; answer > 0; answer = pairing.again()) {
                    ring.answer(answer, ring.next(), pairing.roundTrip());
                    measured(track, pairing.roundTrip());
                }
            } else {
                pairing.answer(ring.next(), nanos, identity, units);
                partner = pairing.partner();
                roundTrip = kind == Kind.IN_UNFINISHED ? -1 : pairing.roundTrip();
                measured(track, roundTrip);
            }
            ring.message(track.who(), track.ends(), kind, nanos, bytes, offset, length, partner, roundTrip);
        } finally {
            lock.release();
        }
    }

    private void measured(Track track, long roundTrip) {
        if (roundTrip >= 0 && track.role() == Role.CLIENT) {
            roundTrips.add(roundTrip);
        }
    }

    void life(SocketEvent event) {
        if (!lock.acquire()) {
            missed.increment();
            return;
        }
        try {
            ring.life(RowSlot.who(event.connection()), RowSlot.ends(event.connection()), event);
        } finally {
            lock.release();
        }
    }

    /// Gives back what a connection needed for pairing; does nothing where the lock does not come free.
    void release(Track track) {
        if (lock.acquire()) {
            track.pairing.close();
            lock.release();
        }
    }

    /// Rows that were given up.
    long missed() {
        return missed.sum();
    }
}
