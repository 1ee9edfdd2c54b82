package echolab.ui.batch.chart;

/// How rates are spread over the height of the chart.
enum Scale {
    /// A factor is a distance: lines far apart can be read.
    LOG,
    /// The real distance.
    LINEAR
}
