package echolab.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/// How everything looks: the theme and the zoom. All sizes follow the root font, all colours the theme's sheet.
public final class Look {

    public enum Theme {
        LIGHT(13), DARK(13), PROJECTOR(24);

        private final double font;

        Theme(double font) {
            this.font = font;
        }

        public boolean projector() {
            return this == PROJECTOR;
        }
    }

    public static final double MIN_ZOOM = 0.7;
    public static final double MAX_ZOOM = 2;
    private static final double LARGE = 20;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final ReadOnlyDoubleWrapper rootFont = new ReadOnlyDoubleWrapper(13);
    private final ObjectBinding<Palette> palette = Bindings.createObjectBinding(() -> switch (theme.get()) {
        case LIGHT -> Palette.LIGHT;
        case DARK -> Palette.DARK;
        case PROJECTOR -> Palette.PROJECTOR;
    }, theme);
    private final BooleanBinding large = Bindings.createBooleanBinding(
            () -> theme.get().projector() || rootFont.get() >= LARGE, theme, rootFont);
    private Theme beforeProjector = Theme.LIGHT;

    public Look(Theme first) {
        theme.set(first);
        rootFont.bind(Bindings.createDoubleBinding(() -> Math.rint(theme.get().font * zoom.get()), theme, zoom));
        Icon.ROOT.bind(rootFont);
    }

    /// Light or dark as the system has it.
    public static Theme ofSystem(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// The size of the root font in pixels: the unit of all sizes.
    public ReadOnlyDoubleProperty rootFontProperty() {
        return rootFont.getReadOnlyProperty();
    }

    /// Whether type is so large that only the essential has room: on a projector, or zoomed as far.
    public BooleanBinding largeBinding() {
        return large;
    }

    /// Goes back from large type: out of the projector, or to the normal size.
    public void leaveLarge() {
        if (theme.get().projector()) {
            toggleProjector();
        }
        if (large.get()) {
            setZoom(1);
        }
    }

    /// The colours of what is drawn by hand.
    public ObjectBinding<Palette> paletteBinding() {
        return palette;
    }

    public void toggleDark() {
        theme.set(theme.get() == Theme.DARK ? Theme.LIGHT : Theme.DARK);
    }

    public void toggleProjector() {
        if (theme.get().projector()) {
            theme.set(beforeProjector);
        } else {
            beforeProjector = theme.get();
            theme.set(Theme.PROJECTOR);
        }
    }

    /// @param factor 1 is the theme's own size; kept between [#MIN_ZOOM] and [#MAX_ZOOM]
    public void setZoom(double factor) {
        zoom.set(Math.clamp(factor, MIN_ZOOM, MAX_ZOOM));
    }

    public double zoom() {
        return zoom.get();
    }

    /// Dresses a scene and keeps it dressed.
    public void dress(Scene scene) {
        Runnable apply = () -> {
            Theme now = theme.get();
            scene.setUserAgentStylesheet(
                    now == Theme.DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            scene.getStylesheets().setAll(List.of(sheet("echolab"), sheet(now.name().toLowerCase(java.util.Locale.ROOT))));
            scene.getRoot().setStyle("-fx-font-size: " + rootFont.get() + "px;");
        };
        apply.run();
        theme.subscribe(apply);
        rootFont.subscribe(apply);
        scene.rootProperty().subscribe(apply);
    }

    private static String sheet(String name) {
        return Look.class.getResource(name + ".css").toExternalForm();
    }
}
