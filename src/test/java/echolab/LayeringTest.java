package echolab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayeringTest {

    private final Layering layering = new Layering(Path.of("target", "classes"));

    @Test
    void importsRunOneWay() throws IOException {
        assertThat(layering.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            echolab.net.Planted                      | javafx.beans.property.Property
            echolab.net.tcp.Planted                  | echolab.ui.Texts
            echolab.net.Planted                      | echolab.capture.Capture
            echolab.net.Planted                      | org.controlsfx.control.Rating
            echolab.net.Planted                      | echolab.EchoLab
            echolab.capture.Planted                  | javafx.collections.ObservableList
            echolab.capture.Planted                  | echolab.ui.Refresh
            echolab.capture.Planted                  | java.net.Socket
            echolab.capture.Planted                  | java.net.DatagramSocket
            echolab.capture.Planted                  | java.nio.channels.SocketChannel
            echolab.capture.Planted                  | echolab.net.SocketService
            echolab.ui.tcp.PlantedViewModel          | javafx.scene.Node
            echolab.ui.tcp.PlantedViewModel$Inner    | javafx.stage.Stage
            echolab.ui.tcp.PlantedViewModel          | javafx.fxml.FXML
            echolab.ui.tcp.PlantedViewModel          | javafx.application.Platform
            echolab.ui.tcp.PlantedViewModel          | javafx.animation.Timeline
            echolab.ui.tcp.PlantedViewModel          | echolab.ui.tcp.ServerController
            echolab.ui.tcp.PlantedViewModel          | java.net.ServerSocket
            echolab.ui.tcp.PlantedController         | echolab.net.SocketService
            echolab.ui.tcp.PlantedController         | java.net.InetSocketAddress
            echolab.ui.tcp.PlantedController         | java.nio.channels.Selector
            echolab.ui.tcp.Planted                   | echolab.ui.udp.Ladder
            echolab.ui.shell.Planted                 | javafx.animation.AnimationTimer
            echolab.ui.shell.Planted                 | echolab.EchoLab
            """)
    void aPlantedFaultIsFound(String user, String used) {
        assertThat(planted(user, used)).singleElement().asString().endsWith(" uses " + used.replace('.', '/'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            echolab.net.Planted              | org.slf4j.Logger
            echolab.net.tcp.Planted          | java.net.Socket
            echolab.capture.Planted          | echolab.net.SocketEvent
            echolab.capture.Planted          | java.net.InetSocketAddress
            echolab.ui.tcp.PlantedViewModel  | javafx.beans.property.Property
            echolab.ui.tcp.PlantedViewModel  | echolab.net.SocketService
            echolab.ui.tcp.PlantedController | echolab.net.Endpoint
            echolab.ui.tcp.PlantedController | echolab.net.Payload
            echolab.ui.tcp.PlantedController | echolab.net.tcp.Framing
            echolab.ui.tcp.PlantedController | echolab.net.SocketEvent
            echolab.ui.tcp.Planted           | echolab.ui.traffic.Table
            echolab.ui.shell.Planted         | echolab.ui.tcp.TcpTab
            """)
    void whatIsAllowedIsNotReported(String user, String used) {
        assertThat(planted(user, used)).isEmpty();
    }

    @Test
    void onlyRefreshCallsRunLater() {
        assertThat(callsRunLater("echolab.ui.shell.Planted")).singleElement().asString().contains("only Refresh", "Platform.runLater");
        assertThat(callsRunLater("echolab.ui.RefreshRate")).hasSize(1);
        assertThat(callsRunLater("echolab.ui.Refresh")).isEmpty();
    }

    /// What is found in a class that has a field of the type it may or may not use.
    private List<String> planted(String user, String used) {
        return found(ClassFile.of().build(ClassDesc.of(user), made -> made.withField("planted", ClassDesc.of(used), 0)));
    }

    private List<String> callsRunLater(String user) {
        MethodTypeDesc takesRunnable = MethodTypeDesc.of(ConstantDescs.CD_void, Runnable.class.describeConstable().orElseThrow());
        return found(ClassFile.of().build(ClassDesc.of(user), made -> made.withMethodBody("planted", ConstantDescs.MTD_void,
                ClassFile.ACC_STATIC, code -> code.aconst_null()
                        .invokestatic(ClassDesc.of("javafx.application.Platform"), "runLater", takesRunnable).return_())));
    }

    private List<String> found(byte[] made) {
        return layering.violations(ClassFile.of().parse(made)).toList();
    }
}
