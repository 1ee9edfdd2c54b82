package echolab.ui.panes;

import echolab.ui.Texts;
import echolab.ui.cards.ClientCard;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The title of a client's card, which is a menu: the clients of the tab, and a new one.
final class ClientMenu {

    private ClientMenu() { }

    /// Fills the menu whenever it opens.
    static <C extends ClientCard<?>> void fill(MenuButton title, TabViewModel<?, C> tab, Texts texts, Runnable newClient) {
        Runnable fill = () -> {
            title.getItems().setAll(tab.clients().stream().map(each -> choice(tab, each)).toList());
            MenuItem more = new MenuItem(texts.get("client.new"));
            more.setDisable(tab.clients().size() == TabViewModel.MAX_CLIENTS);
            more.setOnAction(_ -> newClient.run());
            title.getItems().addAll(new SeparatorMenuItem(), more);
        };
        title.setOnShowing(_ -> fill.run());
        // A menu without items would not open at all.
        fill.run();
    }

    private static <C extends ClientCard<?>> MenuItem choice(TabViewModel<?, C> tab, C client) {
        RadioMenuItem item = new RadioMenuItem(tab.name(client) + "  " + client.host().text() + ":" + client.port().text());
        item.setSelected(client == tab.client());
        item.setOnAction(_ -> tab.clientProperty().set(client));
        return item;
    }
}
