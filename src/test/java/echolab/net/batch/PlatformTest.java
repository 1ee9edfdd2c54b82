package echolab.net.batch;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.OtherJvm;
import echolab.Peers;
import echolab.net.batch.output.EachMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

class PlatformTest {

    @Test
    void aModeHasItsProtocol() {
        assertThat(Platform.lack(Protocol.TCP, Mode.SENDMMSG)).contains(Lack.UDP_ONLY);
        assertThat(Platform.lack(Protocol.TCP, Mode.SEGMENTED)).contains(Lack.UDP_ONLY);
        assertThat(Platform.lack(Protocol.UDP, Mode.GATHERED)).contains(Lack.TCP_ONLY);
    }

    @ParameterizedTest
    @EnumSource
    void whatJavaAloneCanDoIsThereEverywhere(Protocol protocol) {
        for (Mode mode : List.of(Mode.ONE_AT_A_TIME, Mode.OVERLAPPED, Mode.FLUSH)) {
            assertThat(Platform.lack(protocol, mode)).isEmpty();
        }
        assertThat(Platform.lack(Protocol.TCP, Mode.GATHERED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SENDMMSG", "SEGMENTED"})
    @EnabledOnOs(OS.LINUX)
    void whatLinuxHasIsTriedAndTheAnswerKept(Mode mode) {
        assertThat(Platform.lack(Protocol.UDP, mode)).isIn(Optional.empty(), Optional.of(Lack.KERNEL_REFUSES));
        assertThat(Platform.lack(Protocol.UDP, mode)).isSameAs(Platform.lack(Protocol.UDP, mode));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutNativeAccessAllElseWorks() throws IOException, InterruptedException {
        assertOthersWork(Lack.NO_NATIVE_ACCESS, "--illegal-native-access=deny");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void elsewhereThanOnLinuxAllElseWorks() throws IOException, InterruptedException {
        assertOthersWork(Lack.LINUX_ONLY, "--enable-native-access=ALL-UNNAMED", "-Dos.name=Another");
    }

    private static void assertOthersWork(Lack lack, String... options) throws IOException, InterruptedException {
        Process jvm = OtherJvm.start(List.of("env"), EachMode.class, options);
        assertThat(new String(Peers.talk(jvm, new byte[0]), StandardCharsets.UTF_8).lines()).containsExactlyInAnyOrder(
                "TCP ONE_AT_A_TIME 2000", "TCP OVERLAPPED 2000", "TCP FLUSH 1", "TCP GATHERED 2", "TCP SENDMMSG UDP_ONLY",
                "TCP SEGMENTED UDP_ONLY", "UDP ONE_AT_A_TIME 2000", "UDP OVERLAPPED 2000", "UDP FLUSH 2000", "UDP GATHERED TCP_ONLY",
                "UDP SENDMMSG " + lack, "UDP SEGMENTED " + lack);
    }
}
