package echolab.ui.explain;

import echolab.net.tcp.Model;
import java.util.List;

/// Everything that Explain shows of one thing that happened.
///
/// @param code    null where there are no lines to show
/// @param card    the error, null where nothing failed; what is said is then empty, but for the code
/// @param actions what to try next
/// @param own     how somebody begins with a program of their own, null once something has happened
public record Explanation(Topic topic, Saying saying, Code code, ErrorCard card, List<Action> actions, OwnClient own) {

    public Explanation(Topic topic, Saying saying, Code code, ErrorCard card, List<Action> actions) {
        this(topic, saying, code, card, actions, null);
    }

    /// Of something that was tried on its own.
    ///
    /// @param lines that it comes down to, null for none
    public static Explanation experiment(Saying saying, Excerpt lines, List<Action> actions) {
        return new Explanation(Topic.EXPERIMENT, saying, lines == null ? null : new Code(lines, null), null, actions);
    }

    /// The words of an explanation; each may be empty.
    ///
    /// @param badge    what it is about, such as `Messages 16, 17`
    /// @param remark   a figure beside the badge, such as `echoed in 0.21 ms`
    /// @param sentence what happened
    /// @param note     one thing worth knowing
    public record Saying(String badge, String remark, String sentence, String note) {
        public static final Saying NOTHING = new Saying("", "", "", "");
    }

    /// A program of somebody's own that reaches our server.
    ///
    /// @param words   what it is good for
    /// @param command starts it, empty where there is no endpoint to reach
    public record OwnClient(String words, String command) { }

    /// The lines that ran.
    ///
    /// @param pair the call that they come down to, in both of the JDK's models; null where these do not differ
    public record Code(Excerpt lines, Pair pair) { }

    /// One call in both of the JDK's models.
    ///
    /// @param model which of them ran
    /// @param ran   the lines of that model
    /// @param other the lines of the other one
    public record Pair(Model model, Excerpt ran, Excerpt other) { }

    /// An error with its remedy.
    ///
    /// @param name   of the status, such as `ConnectionRefused`
    /// @param number of the status, and its HRESULT
    /// @param said   the system's own words: exceptions with their messages, the outermost first
    /// @param cause  the likely one
    /// @param tries  what to try, the likeliest first
    public record ErrorCard(String name, String number, List<String> said, String cause, List<String> tries) {

        /// All of it as plain text, to be passed on.
        public String report() {
            return String.join("\n", name, number, "", String.join("\n", said), "", cause, "", String.join("\n", tries)) + "\n";
        }
    }
}
