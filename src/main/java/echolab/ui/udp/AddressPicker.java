package echolab.ui.udp;

import echolab.ui.Field;
import echolab.ui.Texts;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// A small menu beside a field: the addresses of this machine, to be put into it.
final class AddressPicker {

    private AddressPicker() { }

    static void fill(MenuButton button, Field field, NetworkChoices choices, Texts texts) {
        button.setOnShowing(_ -> {
            button.getItems().setAll(choices.addresses().stream().map(choice -> {
                MenuItem item = new MenuItem(choice.host() + "  \u00b7  "
                        + (choice.networkInterface().isEmpty() ? texts.get("udp.address.all") : choice.networkInterface()));
                item.setOnAction(_ -> field.set(choice.host()));
                return item;
            }).toList());
            choices.look();
        });
        // A menu without items would not open at all.
        button.getItems().setAll(new MenuItem(field.text()));
    }
}
