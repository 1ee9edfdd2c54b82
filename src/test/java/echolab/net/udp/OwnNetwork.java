package echolab.net.udp;

import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.udp.DatagramSession.Group;
import echolab.net.udp.UdpOptions.Multicast;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What [OwnNetworkTest] looks at: a JVM in a network of its own, where it may make interfaces and remove them. Prints a line for
/// each thing that it sees.
final class OwnNetwork {

    static final String MAKE = """
            ip link set lo up
            ip link add near type veth peer name far
            ip addr add 10.9.0.1/24 dev near
            ip link set near up
            ip link set far up
            """;

    private static final int LIMIT_SECONDS = 10;
    private static final Group GROUP = new Group(InetAddress.ofLiteral("239.255.78.1"), "near");
    private static final InetAddress NEIGHBOUR = InetAddress.ofLiteral("10.9.0.2");
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private OwnNetwork() { }

    public static void main(String[] args) throws Exception {
        loopback();
        dontFragment();
        down();
        gone();
        replaced();
        stale();
    }

    private static void loopback() throws Exception {
        try (DatagramChannel ear = ear(); DatagramChannel silent = sender(true, false); DatagramChannel loud = sender(true, true)) {
            new Groups(ear, new Told()).join(GROUP);
            send(silent, "silent", GROUP.address(), port(ear));
            send(loud, "loud", GROUP.address(), port(ear));
            say("loopback", received(ear));
        }
    }

    private static void dontFragment() throws Exception {
        try (DatagramChannel whole = sender(true, true); DatagramChannel parts = sender(false, true)) {
            say("parts", outcome(parts, "x".repeat(2_000), NEIGHBOUR));
            say("whole", outcome(whole, "x".repeat(2_000), NEIGHBOUR));
            say("fits", outcome(whole, "x".repeat(1_472), NEIGHBOUR));
        }
    }

    private static void down() throws Exception {
        try (DatagramChannel channel = sender(false, true)) {
            run("ip link set near down");
            say("down", outcome(channel, "x", GROUP.address()));
            run("ip link set near up");
            say("up", outcome(channel, "x", GROUP.address()));
        }
    }

    private static void gone() throws Exception {
        Told told = new Told();
        try (DatagramChannel ear = ear(); DatagramChannel channel = sender(false, true); Groups groups = new Groups(ear, told)) {
            groups.join(GROUP);
            say("joined", told.next());
            run("ip link del near");
            say("lost", told.next());
            say("left", told.next());
            say("groups", groups.list());
            say("gone", outcome(channel, "x", GROUP.address()));
            groups.join(GROUP);
            say("again", told.next());
            send(channel, "still there", LOOPBACK, port(ear));
            say("hears", received(ear));
            joinAnew(groups, told);
        }
    }

    private static void joinAnew(Groups groups, Told told) throws Exception {
        run("ip link add near type veth peer name far");
        run("ip addr add 10.9.0.1/24 dev near");
        groups.join(GROUP);
        say("back", told.next());
    }

    private static void replaced() throws Exception {
        Told told = new Told();
        try (DatagramChannel ear = ear(); Groups groups = new Groups(ear, told)) {
            groups.join(GROUP);
            told.next();
            run("ip link del near");
            run("ip link add near type veth peer name far");
            run("ip addr add 10.9.0.1/24 dev near");
            say("replaced", told.next());
        }
    }

    private static void stale() throws Exception {
        NetworkInterface stale = NetworkInterface.getByName("near");
        run("ip link del near");
        try (DatagramChannel ear = ear()) {
            ear.join(GROUP.address(), stale);
            say("stale", "joined");
        } catch (IOException e) {
            say("stale", text(Failure.of(Operation.JOIN, e)));
        }
    }

    private static final class Told implements Groups.Watcher {

        private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

        @Override
        public void membership(Group group, boolean joined) {
            told.add(joined ? "joined" : "left");
        }

        @Override
        public void failed(Failure failure) {
            told.add(text(failure));
        }

        Object next() throws InterruptedException {
            return told.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static String text(Failure failure) {
        return failure.during() + " " + failure.status() + " " + failure.cause().getMessage();
    }

    private static DatagramChannel ear() throws IOException {
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET).bind(null);
        channel.socket().setSoTimeout(LIMIT_SECONDS * 1_000);
        return channel;
    }

    private static DatagramChannel sender(boolean dontFragment, boolean loopback) throws IOException {
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
        UdpOptions options = new UdpOptions(0, 0, false, dontFragment, 0, 0, new Multicast("near", 1, loopback));
        Setup.apply(options, channel).forEach(refused -> say("refused", text(refused)));
        return channel;
    }

    private static void send(DatagramChannel channel, String text, InetAddress to, int port) throws IOException {
        channel.send(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), new InetSocketAddress(to, port));
    }

    private static String outcome(DatagramChannel channel, String text, InetAddress to) {
        try {
            send(channel, text, to, 7_777);
            return "sent";
        } catch (IOException e) {
            return text(Failure.of(Operation.WRITE, e));
        }
    }

    private static String received(DatagramChannel channel) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[100], 100);
        channel.socket().receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    private static int port(DatagramChannel channel) throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    private static void run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command.split(" ")).inheritIO().start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(command);
        }
    }

    private static void say(String what, Object outcome) {
        System.out.println(what + ": " + outcome);
    }
}
