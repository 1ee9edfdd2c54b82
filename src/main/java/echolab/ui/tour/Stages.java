package echolab.ui.tour;

import echolab.ui.Look.Theme;
import echolab.ui.Look;
import echolab.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The tour's stages on one tab: what all tabs have in common.
public abstract class Stages {

    protected final Texts texts;
    protected final Look look;
    /// As it was before the tour.
    protected final Theme theme;
    private final Runnable show;

    protected Stages(Setting setting) {
        texts = setting.texts();
        look = setting.look();
        theme = look.themeProperty().get();
        show = setting.show();
    }

    /// All stages, in order.
    abstract List<Step> steps();

    /// Done before each step: what it waits for comes later.
    protected void begin() { }

    protected final Step step(Runnable act, BooleanSupplier held, Supplier<String> report, String picture) {
        return new Step(() -> {
            begin();
            act.run();
        }, held, report, picture);
    }

    /// Something that has happened as soon as it is done.
    protected final Step step(Runnable act, Supplier<String> report, String picture) {
        return step(act, () -> true, report, picture);
    }

    /// The tab as somebody finds it.
    protected final Step empty(Supplier<String> report, String picture) {
        return step(show, report, picture);
    }

    protected final Step otherLanguage(String picture) {
        return step(() -> {
            List<Locale> all = Texts.LANGUAGES;
            texts.setLocale(all.get((all.indexOf(texts.locale()) + 1) % all.size()));
        }, () -> texts.get("tour.language"), picture);
    }
}
