package rubezh.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import rubezh.text.Messages;

/**
 * Hands the message files to picocli: its key {@code rubezh.list.limit} is our {@code
 * cli.rubezh.list.limit}, and its key {@code query}, asked for where a command has no text of its
 * own, our {@code cli.rubezh.option.query}. It asks only for keys it was told of.
 */
final class HelpTexts extends ResourceBundle {
    private static final String FAMILY = "cli.";
    private static final String SHARED = "cli.rubezh.option.";
    private final Messages messages;

    HelpTexts(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String own = FAMILY + key;
        String shared = SHARED + key;
        return messages.has(own)
                ? messages.text(own)
                : messages.has(shared) ? messages.text(shared) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(
                messages.keys().stream()
                        .filter(k -> k.startsWith(FAMILY))
                        .map(k -> k.substring((k.startsWith(SHARED) ? SHARED : FAMILY).length()))
                        .toList());
    }
}
