package echolab;
import echolab.ui.*; import echolab.ui.Look.Theme; import java.util.Locale; import org.junit.jupiter.api.Test; import javafx.scene.control.*;
class TmpTest {
  @Test void t() {
    try (Rig rig = Rig.open(Locale.FRENCH, Theme.PROJECTOR, 1280, 800)) {
      Scenes.run(rig); rig.settle();
      Toolkit.run(() -> { try { rig.window.picture(java.nio.file.Path.of("/tmp/proj.png")); } catch (Exception e) { throw new RuntimeException(e);} });
    }
  }
}
