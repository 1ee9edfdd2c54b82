package echolab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void testsRunOnTheModulePath() {
        assertThat(EchoLab.class.getModule().getName()).isEqualTo("echolab");
        assertThat(ModuleTest.class.getModule()).isSameAs(EchoLab.class.getModule());
    }
}
