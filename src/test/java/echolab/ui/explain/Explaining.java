package echolab.ui.explain;

import echolab.capture.Row;
import echolab.ui.Texts;

/// Explain over a planted world.
record Explaining(ExplainViewModel viewModel, RowExplainer rows) {

    static Explaining of(Texts texts, Source source, Planted world) {
        RowExplainer rows = new RowExplainer(texts, source);
        return new Explaining(new ExplainViewModel(texts, () -> rows.explain(null, world)), rows);
    }

    void explain(Row row, Planted world) {
        viewModel.show(() -> rows.explain(row, world));
    }

    Explanation shown() {
        return viewModel.explanationProperty().get();
    }
}
