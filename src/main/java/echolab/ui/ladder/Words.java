package echolab.ui.ladder;

/// Where the words come from, in the language of now.
@FunctionalInterface
public interface Words {

    /// @param arguments filled into the words in the manner of [java.text.MessageFormat]
    String get(String key, Object... arguments);
}
