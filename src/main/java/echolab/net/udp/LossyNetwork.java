package echolab.net.udp;

import static echolab.net.SocketEvent.Impairment.DELAYED;
import static echolab.net.SocketEvent.Impairment.DOUBLED;
import static echolab.net.SocketEvent.Impairment.DROPPED;
import static echolab.net.SocketEvent.Impairment.REORDERED;

import echolab.net.SocketEvent.Impairment;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;

/// The network that our server plays on its answers. The server's thread passes answers; anybody may change what happens to them.
final class LossyNetwork implements AutoCloseable {

    private final Way way;
    private final EchoRate rate;
    private final Later later;
    private volatile Dice dice = new Dice(Impairments.NONE);

    /// @param rate asked before an answer is sent a second time
    LossyNetwork(String name, Way way, EchoRate rate) {
        this.way = way;
        this.rate = rate;
        later = new Later(name, this::send);
    }

    void play(Impairments impairments) {
        dice = new Dice(impairments);
    }

    /// Draws what becomes of the answers, one after the other.
    private static final class Dice {
        private final Impairments odds;
        private final SplittableRandom random;

        Dice(Impairments odds) {
            this.odds = odds;
            random = new SplittableRandom(odds.seed());
        }

        /// Every answer takes four numbers, whatever they come to: so each chance has its own sequence for a seed.
        Set<Impairment> roll() {
            Set<Impairment> fate = EnumSet.noneOf(Impairment.class);
            // tag::udp-lossy[]
            if (hits(odds.drop())) fate.add(DROPPED);
            if (hits(odds.delay())) fate.add(DELAYED);
            if (hits(odds.twice())) fate.add(DOUBLED);
            if (hits(odds.reorder())) fate.add(REORDERED);
            // end::udp-lossy[]
            return fate;
        }

        private boolean hits(int percent) {
            // tag::udp-lossy[]
            return random.nextInt(100) < percent; // <1>
            // end::udp-lossy[]
        }
    }

    /// Sends an answer, or whatever befalls it.
    void pass(ByteBuffer answer, UdpPeer peer) {
        Dice current = dice;
        if (current.odds.active()) {
            pass(answer, peer, current.roll());
        } else {
            peer.answer(way, answer, null);
        }
    }

    private void pass(ByteBuffer answer, UdpPeer peer, Set<Impairment> fate) {
        if (fate.contains(DROPPED)) {
            peer.life.impaired(DROPPED);
            return;
        }
        boolean twice = fate.contains(DOUBLED) && rate.allows(peer, System.nanoTime());
        Later.Waiting overtaken = fate.contains(DELAYED) ? null : later.overtaken(peer);
        boolean waits = overtaken == null && (fate.contains(DELAYED) || fate.contains(REORDERED));
        if (!waits || !later.add(waiting(answer, peer, fate, twice))) {
            send(answer, peer, null, twice);
        }
        if (overtaken != null) {
            send(overtaken);
        }
    }

    private static Later.Waiting waiting(ByteBuffer answer, UdpPeer peer, Set<Impairment> fate, boolean twice) {
        ByteBuffer copy = ByteBuffer.allocate(answer.remaining()).put(answer.duplicate()).flip();
        Impairment why = fate.contains(DELAYED) ? DELAYED : REORDERED;
        return new Later.Waiting(peer, copy, why, twice, System.nanoTime() + Impairments.DELAY.toNanos());
    }

    private void send(Later.Waiting waiting) {
        send(waiting.answer(), waiting.peer(), waiting.why(), waiting.twice());
    }

    private void send(ByteBuffer answer, UdpPeer peer, Impairment befell, boolean twice) {
        int begin = answer.position();
        peer.answer(way, answer, befell);
        if (twice) {
            peer.answer(way, answer.position(begin), DOUBLED);
        }
    }

    @Override
    public void close() {
        later.close();
    }
}
