package echolab.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    /// Each is the shortest text of its address as RFC 5952 has it.
    @ParameterizedTest
    @ValueSource(strings = {"::", "::1", "1::", "fd00::2", "2001:db8::1", "2001:db8:1:2:3:4:5:6", "1:0:2:3:4:5:6:7", "1:0:0:2::3",
            "::2:0:0:3:4:5", "1::2:0:0:3:4", "fe80::fc:ff:fe00:1"})
    void anAddressOfIPv6IsShort(String text) {
        assertThat(Endpoint.of(new InetSocketAddress(InetAddress.ofLiteral(text), 7)).toString()).isEqualTo("[" + text + "]:7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:0", "localhost:1337", "[::1]:1337", "[fd00::2]:65535"})
    void whatIsParsedIsPrintedAgain(String text) {
        assertThat(Endpoint.parse(text).toString()).isEqualTo(text);
    }
}
