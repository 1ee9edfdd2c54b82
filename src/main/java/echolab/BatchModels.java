package echolab;

import echolab.ui.Refresh;
import echolab.ui.batch.BatchViewModel;
import echolab.ui.batch.Faults;
import echolab.ui.batch.chart.ChartViewModel;
import echolab.ui.batch.reason.ReasonViewModel;
import echolab.ui.batch.result.Machine;
import echolab.ui.batch.result.ResultViewModel;
import echolab.ui.batch.result.StatusViewModel;

/// What the Batch tab shows: the races, and what its panes make of the newest.
record BatchModels(BatchViewModel batch, Faults faults, Panes panes) {

    /// The panes around the race card.
    record Panes(ChartViewModel chart, ResultViewModel result, ReasonViewModel reason, StatusViewModel status) { }

    static BatchModels of(BatchViewModel.Surroundings given, Machine machine, Refresh refresh) {
        BatchViewModel batch = new BatchViewModel(given);
        Faults faults = new Faults(batch, given.texts(), given.background());
        batch.follow(refresh);
        faults.follow(refresh);
        return new BatchModels(batch, faults, new Panes(new ChartViewModel(batch),
                new ResultViewModel(batch.snapshotProperty(), batch.selectedProperty(), given.texts(), given.background()),
                new ReasonViewModel(batch, faults, given.texts()), new StatusViewModel(batch.snapshotProperty(), given.texts(), machine)));
    }
}
