package echolab.ui.batch.reason;

import echolab.ui.Look;
import echolab.ui.Texts;
import echolab.ui.batch.ModeLook;
import echolab.ui.batch.ModeMark;
import echolab.ui.explain.Drawing;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The calls of the modes as a picture: each with its marker, its brackets over packets, and a few words.
public final class ReasonPicture extends VBox {

    private final Texts texts;
    private final Look look;

    private ReasonPicture(Texts texts, Look look) {
        super();
        this.texts = texts;
        this.look = look;
        getStyleClass().add("reason");
    }

    /// The picture as Explain takes it.
    public static Drawing drawing(ReasonViewModel viewModel, Texts texts, Look look) {
        ReasonPicture picture = new ReasonPicture(texts, look);
        return new Drawing(picture, Subscription.combine(viewModel.lanesProperty().subscribe(picture::show),
                look.paletteBinding().subscribe(_ -> picture.dress()), look.rootFontProperty().subscribe(_ -> picture.dress())));
    }

    private void show(List<Lane> lanes) {
        setVisible(!lanes.isEmpty());
        getChildren().setAll(legend());
        lanes.forEach(lane -> getChildren().add(row(lane)));
        dress();
    }

    private Node legend() {
        Region bracket = new Region();
        bracket.getStyleClass().add("reason-bracket");
        Label words = new Label(texts.get("batch.picture.call"));
        words.getStyleClass().add("reason-words");
        HBox legend = new HBox(bracket, words);
        legend.getStyleClass().add("reason-head");
        return legend;
    }

    private Node row(Lane lane) {
        Label name = new Label(ModeLook.name(lane.mode(), texts));
        name.getStyleClass().add("reason-name");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label figure = new Label(lane.figure());
        figure.getStyleClass().add("reason-figure");
        figure.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(new ModeMark(lane.mode()), name, space, figure);
        head.getStyleClass().add("reason-head");
        Label words = new Label(lane.line());
        words.setWrapText(true);
        words.getStyleClass().add("reason-words");
        VBox row = new VBox(head, new Brackets(lane, texts), words);
        row.getStyleClass().add("reason-lane");
        return row;
    }

    private void dress() {
        lookupAll(".reason-calls").forEach(node -> ((Brackets) node).setLook(look.paletteBinding().get(), look.rootFontProperty().get()));
    }
}
