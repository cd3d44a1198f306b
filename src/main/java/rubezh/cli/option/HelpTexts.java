package rubezh.cli.option;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import rubezh.text.Messages;

/**
 * The message files as the resource bundle of picocli. Its key {@code rubezh.list.limit} is the
 * message {@code cli.rubezh.list.limit}; its key {@code query}, used if a command has no text of
 * its own, is {@code cli.rubezh.option.query}. Picocli looks up only the keys of {@link #getKeys}.
 */
public final class HelpTexts extends ResourceBundle {
    private static final String FAMILY = "cli.";
    private static final String SHARED = "cli.rubezh.option.";
    private final Messages messages;
    private final List<String> keys;

    public HelpTexts(Messages messages) {
        this.messages = messages;
        keys = keys(messages);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String specific = FAMILY + key;
        String shared = SHARED + key;
        return messages.has(specific)
                ? messages.text(specific)
                : messages.has(shared) ? messages.text(shared) : null;
    }

    private static List<String> keys(Messages messages) {
        return messages.keys(FAMILY).stream()
                .map(k -> k.substring((k.startsWith(SHARED) ? SHARED : FAMILY).length()))
                .toList();
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
