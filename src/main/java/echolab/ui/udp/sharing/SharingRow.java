package echolab.ui.udp.sharing;

import echolab.net.udp.PortSharing.Got;
import echolab.net.udp.PortSharing.Outcome;
import echolab.net.udp.PortSharing.Setup;
import echolab.ui.Texts;
import java.util.ArrayList;
import java.util.List;

/// A row of the table of port sharing, and what is said of it.
///
/// @param name the setup's, or [#NONE_OR_ONE] for two that came out alike
public record SharingRow(String name, Outcome outcome) {

    private static final String NONE_OR_ONE = "NONE_OR_ONE";
    private static final Got BOTH = new Got(20, 20);

    /// The rows of these outcomes: one for each, but a single one where it makes no difference whether none or one of two shares.
    static List<SharingRow> of(List<Outcome> outcomes) {
        List<SharingRow> rows = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.setup() == Setup.ONE_ONLY && !rows.isEmpty() && alike(rows.getLast().outcome, outcome)) {
                rows.removeLast();
                rows.add(new SharingRow(NONE_OR_ONE, outcome));
            } else {
                rows.add(new SharingRow(outcome.setup().name(), outcome));
            }
        }
        return rows;
    }

    private static boolean alike(Outcome none, Outcome one) {
        return none.refused() != null && one.refused() != null && none.refused().status() == one.refused().status();
    }

    /// Whether this is what the source document calls `MulticastOnly`.
    boolean multicastOnly() {
        return outcome.setup() == Setup.GROUP;
    }

    boolean refused() {
        return outcome.refused() != null;
    }

    /// What the options of the two listeners are.
    String options(Texts texts) {
        return texts.get("sharing.setup." + name);
    }

    /// What it shows, in one sentence.
    String sentence(Texts texts) {
        return usual() ? texts.get("sharing.say." + name) : refused() ? texts.get("sharing.say.refused", why())
                : texts.get("sharing.say.other", got(outcome.unicast().first()), got(outcome.unicast().second()),
                        got(outcome.multicast().first()), got(outcome.multicast().second()));
    }

    /// What follows from it.
    String conclusion(Texts texts) {
        return texts.get(usual() ? "sharing.more." + name : "sharing.more.other");
    }

    /// How a third socket fares that does not say that it shares; empty where it was not tried.
    String third(Texts texts) {
        return refused() ? "" : outcome.third() == null ? texts.get("sharing.third.bound")
                : texts.get("sharing.third.refused", outcome.third().status().title());
    }

    /// The whole row for those who hear it.
    String spoken(Texts texts) {
        return options(texts) + ": " + (refused() ? texts.get("sharing.refused", why()) : texts.get("sharing.say.other",
                got(outcome.unicast().first()), got(outcome.unicast().second()),
                got(outcome.multicast().first()), got(outcome.multicast().second())));
    }

    /// Why it was refused: the name of the status, or what the system said where there is none.
    String why() {
        return outcome.refused().status().value() == 0 ? String.valueOf(outcome.refused().cause().getLocalizedMessage())
                : outcome.refused().status().title();
    }

    private static Integer got(int count) {
        return count;
    }

    /// Whether it came out as it does on Linux. Other systems decide otherwise.
    private boolean usual() {
        Got unicast = outcome.unicast();
        Got multicast = outcome.multicast();
        return switch (outcome.setup()) {
            case NONE, ONE_ONLY -> refused();
            case REUSEADDR -> unicast.equals(new Got(0, 20)) && multicast.equals(BOTH);
            case REUSEPORT, BOTH_OPTIONS -> unicast.first() + unicast.second() == 20 && multicast.equals(BOTH);
            case ONE_LOOPBACK -> unicast.equals(new Got(0, 20)) && multicast.equals(new Got(20, 0));
            case GROUP -> unicast.equals(Got.NOTHING) && multicast.equals(BOTH);
            case WILDCARD_AND_GROUP -> unicast.equals(new Got(20, 0)) && multicast.equals(BOTH);
        };
    }
}
