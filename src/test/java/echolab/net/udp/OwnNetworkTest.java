package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.OtherJvm;
import echolab.Peers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Interfaces that are too narrow, go down and go away, in a network namespace of the test's own.
@EnabledOnOs(OS.LINUX)
class OwnNetworkTest {

    private static Map<String, String> seen;

    @BeforeAll
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    static void look() throws IOException, InterruptedException {
        Peers.find("ip");
        Process allowed = Peers.start("unshare", "-rn", "ip", "link", "add", "near", "type", "veth", "peer", "name", "far");
        Assumptions.assumeTrue(allowed.waitFor() == 0, "no network namespaces here: interfaces that go away are not tested");
        Process jvm = OtherJvm.start(List.of("unshare", "-rn", "sh", "-ec", OwnNetwork.MAKE + "exec \"$@\"", "sh"), OwnNetwork.class,
                "--enable-native-access=ALL-UNNAMED");
        try (var said = jvm.inputReader()) {
            seen = said.lines().map(line -> line.split(": ", 2)).collect(Collectors.toMap(line -> line[0], line -> line[1]));
        } finally {
            Peers.stop(jvm);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            parts | sent
            whole | WRITE MESSAGE_TOO_LONG Message too long
            fits  | sent
            """)
    void aDatagramThatMayNotBeCutMustFit(String what, String outcome) {
        assertThat(seen).containsEntry(what, outcome);
    }

    @Test
    void withoutLoopbackNobodyHereHearsIt() {
        assertThat(seen).containsEntry("loopback", "loud");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            down | WRITE NETWORK_IS_UNREACHABLE Network is unreachable
            up   | sent
            """)
    void aSenderOutlivesAnInterfaceThatIsDown(String what, String outcome) {
        assertThat(seen).containsEntry(what, outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            joined | joined
            lost   | JOIN NETWORK_IS_DOWN the network interface "near" is gone
            left   | left
            groups | []
            gone   | WRITE NETWORK_IS_UNREACHABLE Network is unreachable
            again  | JOIN CANNOT_ASSIGN_REQUESTED_ADDRESS no network interface is named "near"
            hears  | still there
            back   | joined
            """)
    void aSocketOutlivesAnInterfaceThatGoesAway(String what, String outcome) {
        assertThat(seen).containsEntry(what, outcome);
    }

    @Test
    void anotherInterfaceOfTheSameNameIsNotTheSame() {
        assertThat(seen).containsEntry("replaced", "JOIN NETWORK_IS_DOWN the network interface \"near\" is gone");
    }

    @Test
    void whatTheSystemSaysOfALostInterfaceIsUnderstood() {
        assertThat(seen).containsEntry("stale",
                "JOIN CANNOT_ASSIGN_REQUESTED_ADDRESS No such device (setsockopt failed)");
    }
}
