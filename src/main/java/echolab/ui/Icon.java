package echolab.ui;

import javafx.beans.NamedArg;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.kordamp.ikonli.javafx.FontIcon;

/// A Feather icon whose size follows the root font. CSS knows icon sizes in pixels only, so this is the one place that sets them.
public final class Icon extends FontIcon {

    /// The root font's size in pixels.
    static final DoubleProperty ROOT = new SimpleDoubleProperty(13);

    private final String family;
    private final DoubleBinding size;

    /// @param name a literal of the Feather pack without its prefix, such as `server`
    /// @param em   the size in em of the root font
    public Icon(@NamedArg("name") String name, @NamedArg(value = "em", defaultValue = "1.0") double em) {
        super("fth-" + name);
        getStyleClass().add("icon");
        family = getStyle();
        size = ROOT.multiply(em);
        size.subscribe(now -> resize((int) Math.rint(now.doubleValue())));
    }

    public Icon(String name) {
        this(name, 1);
    }

    /// The size of the root font in pixels: for what is drawn as an icon is.
    public static ReadOnlyDoubleProperty rootProperty() {
        return ROOT;
    }

    /// Inline, because the theme's sheet has a size for all icons, and an inherited font would set another.
    private void resize(int pixels) {
        setIconSize(pixels);
        setStyle(family + "-fx-font-size: %dpx; -fx-icon-size: %dpx;".formatted(pixels, pixels));
    }
}
