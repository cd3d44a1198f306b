package rubezh.ui.shell;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import rubezh.text.Messages;
import rubezh.ui.kit.NameSearch;

/**
 * Names the palette finds a command by, folded: its label and the words of {@code <label>.words},
 * in every language.
 */
final class CommandNames {
    private CommandNames() {}

    static List<String> of(String labelKey, Collection<Messages> languages) {
        return languages.stream()
                .flatMap(messages -> in(messages, labelKey))
                .map(NameSearch::fold)
                .toList();
    }

    private static Stream<String> in(Messages messages, String labelKey) {
        Stream<String> label = Stream.of(messages.text(labelKey));
        String words = labelKey + ".words";
        return messages.has(words)
                ? Stream.concat(label, Stream.of(messages.text(words).split(";")))
                : label;
    }
}
