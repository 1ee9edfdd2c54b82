package echolab.ui.ladder;

/// The sizes of a ladder in em of the root font.
///
/// @param slot   from one arrow to the next
/// @param label  the middle of a caption below the top of its slot
/// @param line   the beginning of an arrow below the top of its slot
/// @param drop   how far an arrow falls
/// @param text   the size of captions
/// @param small  the size of what stands beside them
/// @param stroke the width of an arrow
/// @param head   the length of its head
/// @param hold   what a held echo adds to its step
/// @param silence the height of a silence; 0 leaves it out, where there is room for arrows only
/// @param margin the share of the width beside each lifeline
record Metrics(double slot, double label, double line, double drop, double text, double small, double stroke, double head,
        double hold, double silence, double margin) {

    static final Metrics DESK = new Metrics(1.85, 0.54, 1.08, 0.46, 0.92, 0.85, 0.15, 0.77, 0.8, 1.85, 0.213);
    static final Metrics PROJECTOR = new Metrics(3.02, 0.6, 1.54, 0.33, 1, 0.92, 0.7, 1.15, 1, 0, 0.18);

    static final double HEAD_TOP = 0.77;
    static final double HEAD = 1.85;
    static final double HEAD_GAP = 0.38;
    static final double PAD = 0.23;
    static final double LINE = 2;
    static final double LANDING = 0.8;

    /// The top of the scrolled part.
    static final double TOP = HEAD_TOP + HEAD + HEAD_GAP;

    /// The height of an item of which so many arrows show.
    double height(Item item, int arrows) {
        return switch (item) {
            case Item.Step step -> 2 * PAD + arrows * slot + (step.hold() != null && arrows > 1 ? hold : 0);
            case Item.Silence _ -> silence;
            case Item.Landing _ -> LANDING;
            case Item.Remark _ -> LINE;
        };
    }

    /// The top of a step's arrow below the top of the step.
    double slotTop(Item.Step step, int arrow) {
        return PAD + arrow * slot + (step.hold() != null && arrow > 0 ? hold : 0);
    }
}
