package rubezh.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import rubezh.text.Messages;

/**
 * Hands the message files to picocli: its key {@code rubezh.list.query} is our {@code
 * cli.rubezh.list.query}, or {@code cli.rubezh.option.query} where commands share the option.
 */
final class HelpTexts extends ResourceBundle {
    private static final String FAMILY = "cli.";
    private final Messages messages;

    HelpTexts(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String own = FAMILY + key;
        String shared = FAMILY + "rubezh.option." + key.substring(key.lastIndexOf('.') + 1);
        return messages.has(own)
                ? messages.text(own)
                : messages.has(shared) ? messages.text(shared) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(
                messages.keys().stream()
                        .filter(k -> k.startsWith(FAMILY))
                        .map(k -> k.substring(FAMILY.length()))
                        .toList());
    }
}
