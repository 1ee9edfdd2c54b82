/// EchoLab makes sockets visible. One module; its packages are described in CONTRIBUTING.md.
module echolab {
    requires javafx.controls;
    requires javafx.fxml;
    requires org.controlsfx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires org.slf4j;
    requires info.picocli;
    requires java.logging;
    requires java.management;
    requires jdk.net;

    exports echolab;

    opens echolab.ui.batch to javafx.fxml;
    opens echolab.ui.batch.result to javafx.fxml;
    opens echolab.ui.detail to javafx.fxml;
    opens echolab.ui to javafx.fxml;
    opens echolab.ui.explain to javafx.fxml;
    opens echolab.ui.ladder to javafx.fxml;
    opens echolab.ui.panes to javafx.fxml;
    opens echolab.ui.shell to javafx.fxml;
    opens echolab.ui.tcp to javafx.fxml;
    opens echolab.ui.traffic to javafx.fxml;
    opens echolab.ui.batch.chart to javafx.fxml;
    opens echolab.ui.udp to javafx.fxml;
    opens echolab.ui.udp.loss to javafx.fxml;
    opens echolab.ui.udp.sharing to javafx.fxml;
}
