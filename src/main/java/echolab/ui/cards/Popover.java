package echolab.ui.cards;

import echolab.ui.Views.View;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.layout.StackPane;

/// A view that opens below a control and closes with a press beside it.
public final class Popover {

    private final Node owner;
    private final Supplier<View> content;
    private ContextMenu menu;

    /// @param content loads the view anew each time
    public Popover(Node owner, Supplier<View> content) {
        this.owner = owner;
        this.content = content;
    }

    public void toggle() {
        if (menu != null && menu.isShowing()) {
            menu.hide();
            return;
        }
        View view = content.get();
        CustomMenuItem item = new CustomMenuItem(new Fitted(view.root()), false);
        item.getStyleClass().add("options-item");
        menu = new ContextMenu(item);
        menu.setOnHidden(_ -> view.close());
        menu.show(owner, Side.BOTTOM, 0, 0);
    }

    /// A menu asks how high a thing is before it says how wide; lines that wrap would count as one.
    private static final class Fitted extends StackPane {

        Fitted(Node content) {
            super(content);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
        }
    }
}
